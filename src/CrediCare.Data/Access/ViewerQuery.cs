using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Access;

/// <summary>Finds what a user may see on a day: memberships that have not ended, with the portfolios they reach.</summary>
public sealed class ViewerQuery(PortalContext context)
{
    /// <param name="userId">Who is signed in.</param>
    /// <param name="companyPublicId">The creditor they last chose; ignored unless they belong to it.</param>
    /// <param name="today">The calendar day in Oslo; a membership's last day is included.</param>
    /// <param name="cancellationToken">Ends the query with the request.</param>
    public async Task<Viewer?> FindAsync(Guid userId, string? companyPublicId, DateOnly today, CancellationToken cancellationToken)
    {
        var user = await context.Users.AsNoTracking()
            .Where(user => user.Id == userId)
            .Select(user => new { user.FullName, user.StaffRole })
            .SingleOrDefaultAsync(cancellationToken);
        if (user is null)
            return null;

        var memberships = await (
            from membership in context.Memberships.AsNoTracking()
            join creditor in context.Creditors on membership.CreditorId equals creditor.Id
            where membership.UserId == userId && membership.EndedAtUtc == null
                && (membership.LastDay == null || membership.LastDay >= today)
            orderby creditor.Name, creditor.Id
            select new ViewerMembership(
                creditor.Id, creditor.PublicId, creditor.Name, creditor.OrganisationNumber, membership.Role, membership.AllPortfolios,
                creditor.Portfolios
                    .Where(portfolio => membership.AllPortfolios || membership.Portfolios.Any(one => one.PortfolioId == portfolio.Id))
                    .OrderBy(portfolio => portfolio.Name)
                    .Select(portfolio => portfolio.Id).ToList()))
            .ToListAsync(cancellationToken);

        var current = memberships.Find(membership => membership.CreditorPublicId == companyPublicId) ?? memberships.FirstOrDefault();
        return new Viewer(userId, user.FullName, user.StaffRole, memberships, current);
    }
}
