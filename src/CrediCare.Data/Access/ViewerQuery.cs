using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Access;

/// <summary>Finds what a user may see on a day: memberships that have not ended, with the portfolios they reach.</summary>
public sealed class ViewerQuery(PortalContext context)
{
    /// <param name="userId">Who is signed in.</param>
    /// <param name="securityStamp">The stamp their session was made under; another one has ended the session.</param>
    /// <param name="companyPublicId">The creditor they last chose; ignored unless they belong to it.</param>
    /// <param name="today">The calendar day in Oslo; a membership's last day is included.</param>
    /// <param name="cancellationToken">Ends the query with the request.</param>
    public async Task<Viewer?> FindAsync(
        Guid userId,
        string securityStamp,
        string? companyPublicId,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var user = await context
            .Users.AsNoTracking()
            .Where(user => user.Id == userId && user.SecurityStamp == securityStamp)
            .Select(user => new { user.FullName, user.StaffRole })
            .SingleOrDefaultAsync(cancellationToken);
        if (user is null)
            return null;

        var reached = await (
            from membership in context.Memberships.AsNoTracking()
            join creditor in context.Creditors on membership.CreditorId equals creditor.Id
            join portfolio in context.Portfolios on creditor.Id equals portfolio.CreditorId
            where
                membership.UserId == userId
                && membership.EndedAtUtc == null
                && (membership.LastDay == null || membership.LastDay >= today)
            orderby creditor.Name, creditor.Id, portfolio.Name, portfolio.Id
            select new
            {
                creditor.Id,
                creditor.PublicId,
                creditor.Name,
                creditor.OrganisationNumber,
                membership.Role,
                membership.AllPortfolios,
                PortfolioId = portfolio.Id,
                Reaches = membership.AllPortfolios || membership.Portfolios.Any(one => one.PortfolioId == portfolio.Id),
            }
        ).ToListAsync(cancellationToken);
        var memberships = reached
            .GroupBy(row => row.Id)
            .Select(rows => (First: rows.First(), Ids: rows.Where(row => row.Reaches).Select(row => row.PortfolioId).ToList()))
            .Select(one => new ViewerMembership(
                one.First.Id,
                one.First.PublicId,
                one.First.Name,
                one.First.OrganisationNumber,
                one.First.Role,
                one.First.AllPortfolios,
                one.Ids
            ))
            .ToList();

        var current =
            memberships.Find(membership => membership.CreditorPublicId == companyPublicId) ?? memberships.FirstOrDefault();
        return new Viewer(userId, user.FullName, user.StaffRole, memberships, current);
    }
}
