using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;

namespace CrediCare.Web.Startup;

/// <summary>Deny by default: whoever is to open a page must meet the policy that stands on it.</summary>
public static class Access
{
    public static IServiceCollection AddPortalAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<ViewerQuery>();
        services.AddScoped<CurrentViewer>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<IAuthorizationHandler, ViewerRequirementHandler>();
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(Closed)
            .AddPolicy(Policies.OwnAccount, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.SignedIn, policy => policy.Require(viewer => viewer.IsStaff || viewer.Current is not null))
            .AddPolicy(Policies.Customer, policy => policy.Require(viewer => viewer.Current is not null))
            .AddPolicy(Policies.Member, policy => policy.Require(viewer => viewer.Has(MembershipRole.Member)))
            .AddPolicy(
                Policies.CreditorAdministrator,
                policy => policy.Require(viewer => viewer.Has(MembershipRole.Administrator))
            )
            .AddPolicy(
                Policies.AdministersSome,
                policy => policy.Require(viewer => viewer.Memberships.Any(one => one.Role == MembershipRole.Administrator))
            )
            .AddPolicy(Policies.Caseworker, policy => policy.Require(viewer => viewer.IsStaff))
            .AddPolicy(
                Policies.AgencyAdministrator,
                policy => policy.Require(viewer => viewer.StaffRole == StaffRole.Administrator)
            );
        return services;
    }

    /// <summary>A page that says nothing about who may open it opens for nobody.</summary>
    private static readonly AuthorizationPolicy Closed = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();

    private static AuthorizationPolicyBuilder Require(this AuthorizationPolicyBuilder policy, Func<Viewer, bool> allows) =>
        policy.RequireAuthenticatedUser().AddRequirements(new ViewerRequirement(allows));

    private sealed record ViewerRequirement(Func<Viewer, bool> Allows) : IAuthorizationRequirement;

    private sealed class ViewerRequirementHandler(CurrentViewer current) : AuthorizationHandler<ViewerRequirement>
    {
        protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ViewerRequirement requirement)
        {
            if (await current.GetAsync() is { } viewer && requirement.Allows(viewer))
                context.Succeed(requirement);
        }
    }
}
