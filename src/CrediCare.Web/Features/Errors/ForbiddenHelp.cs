using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Errors;

/// <summary>Which role a page is for, and who at the reader's own company can give it.</summary>
/// <param name="Needed">The least role; null where the page does not say.</param>
/// <param name="Administrators">By name.</param>
public sealed record ForbiddenHelp(MembershipRole? Needed, string CompanyName, IReadOnlyList<string> Administrators);

/// <summary>Reads it for the company worked for now. Nobody else's administrators are named.</summary>
public sealed class ForbiddenHelpQuery(PortalContext context, CurrentViewer current, TimeProvider clock)
{
    private const int Most = 3;

    /// <returns>Null for someone who works for no company.</returns>
    public async Task<ForbiddenHelp?> OfAsync(Endpoint? page, CancellationToken cancellationToken)
    {
        if ((await current.GetAsync())?.Current is not { } company)
            return null;
        var names = await (
            from membership in context.Memberships.AsNoTracking().HeldOn(clock.Today())
            join user in context.Users on membership.UserId equals user.Id
            where
                membership.CreditorId == company.CreditorId
                && membership.Role == MembershipRole.Administrator
                && membership.TakenUpAtUtc != null
            orderby user.FullName, membership.Id
            select user.FullName
        )
            .Take(Most)
            .ToListAsync(cancellationToken);
        var policies = page?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(rule => rule.Policy).ToList() ?? [];
        MembershipRole? needed =
            policies.Contains(Policies.CreditorAdministrator) || policies.Contains(Policies.AdministersSome)
                ? MembershipRole.Administrator
            : policies.Contains(Policies.Member) ? MembershipRole.Member
            : null;
        return new ForbiddenHelp(needed, company.CreditorName, names);
    }
}
