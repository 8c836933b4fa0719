using CrediCare.Data.Access;
using CrediCare.Data.Api;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Api;
using CrediCare.Web.Features.Api.V1;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Startup;

/// <summary>The interface for programs: who they are, what their keys open, and what answers them.</summary>
public static class Api
{
    public static IServiceCollection AddPortalApi(this IServiceCollection services)
    {
        services.AddScoped<ApiKeyQuery>();
        services.AddSingleton<ApiCursors>();
        services.AddSingleton<ApiOperations>();
        services.AddSingleton<ApiDocument>();
        services.AddScoped<CaseListReading>();
        services.AddScoped<EventFeed>();
        services.AddScoped<EventFeedReading>();
        services.AddScoped<CaseReading>();
        services.AddScoped<CaseActing>();
        services.AddScoped<RegistrationIntake>();
        services.AddScoped<RegistrationAnswers>();
        services.AddScoped<RegistrationCheckAnswers>();
        services.Configure<MvcOptions>(options => options.InputFormatters.Insert(0, new ApiJsonFormatter()));
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, options => { });
        var policies = services.AddAuthorizationBuilder();
        policies.AddPolicy(
            Policies.ApiKey,
            policy => policy.AddAuthenticationSchemes(ApiKeyHandler.SchemeName).RequireAuthenticatedUser()
        );
        foreach (var scope in ApiScopeNames.All)
            policies.AddPolicy(
                new ScopeAttribute(scope).Policy!,
                policy =>
                    policy
                        .AddAuthenticationSchemes(ApiKeyHandler.SchemeName)
                        .RequireAuthenticatedUser()
                        .RequireAssertion(context => Caller(context.Resource)?.Scopes.HasFlag(scope) == true)
            );
        return services;
    }

    private static ApiCaller? Caller(object? resource) => (resource as HttpContext)?.Features.Get<ApiCaller>();
}
