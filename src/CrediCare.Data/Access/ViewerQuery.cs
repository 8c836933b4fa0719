using CrediCare.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Access;

/// <summary>
/// Finds what a user may see on a day: memberships that have not ended, with the portfolios they reach. Whether the
/// session is open is asked in the same breath as who the user is.
/// </summary>
public sealed class ViewerQuery(PortalContext context)
{
    /// <param name="ticket">What the cookie says.</param>
    /// <param name="companyPublicId">The creditor they last chose; ignored unless they belong to it.</param>
    /// <param name="nowUtc">The instant of the request. A membership's last day, as a date in Oslo, is included.</param>
    /// <param name="cancellationToken">Ends the query with the request.</param>
    /// <returns>Null when the account or the session has ended, or the two do not belong together.</returns>
    public async Task<(Viewer Viewer, ViewerSession Session)?> FindAsync(
        SessionTicket ticket,
        string? companyPublicId,
        DateTime nowUtc,
        CancellationToken cancellationToken
    )
    {
        var userId = ticket.UserId;
        var today = OsloTime.DateOf(nowUtc);
        var user = await (
            from one in context.Users.AsNoTracking()
            join session in context.SignInSessions.OpenAt(nowUtc) on one.Id equals session.UserId
            where one.Id == userId && one.SecurityStamp == ticket.SecurityStamp && session.Id == ticket.SessionId
            select new
            {
                one.FullName,
                one.StaffRole,
                session.LastSeenAtUtc,
                session.ConfirmedAtUtc,
            }
        ).SingleOrDefaultAsync(cancellationToken);
        if (user is null)
            return null;

        var memberships = await MembershipsAsync(userId, today, cancellationToken);
        var current =
            memberships.Find(membership => membership.CreditorPublicId == companyPublicId) ?? memberships.FirstOrDefault();
        return (
            new Viewer(userId, user.FullName, user.StaffRole, memberships, current),
            new ViewerSession(ticket.SessionId, user.LastSeenAtUtc, user.ConfirmedAtUtc)
        );
    }

    /// <summary>What a person may see, for work that is done for them while they are away.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="companyId">The creditor they work for in it; the empty key for the agency's own staff.</param>
    /// <param name="today">In Oslo.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>Null when they no longer belong there.</returns>
    public async Task<Viewer?> FindAwayAsync(Guid userId, Guid companyId, DateOnly today, CancellationToken cancellationToken)
    {
        var user = await context
            .Users.AsNoTracking()
            .Where(one => one.Id == userId)
            .Select(one => new { one.FullName, one.StaffRole })
            .SingleOrDefaultAsync(cancellationToken);
        if (user is null || user.StaffRole is null == (companyId == Guid.Empty))
            return null;
        if (user.StaffRole is not null)
            return new Viewer(userId, user.FullName, user.StaffRole, [], null);
        var memberships = await MembershipsAsync(userId, today, cancellationToken);
        return memberships.Find(one => one.CreditorId == companyId && one.IsTakenUp) is { } current
            ? new Viewer(userId, user.FullName, null, memberships, current)
            : null;
    }

    private async Task<List<ViewerMembership>> MembershipsAsync(Guid userId, DateOnly today, CancellationToken cancellationToken)
    {
        var reached = await (
            from membership in context.Memberships.AsNoTracking().HeldOn(today)
            join creditor in context.Creditors on membership.CreditorId equals creditor.Id
            join portfolio in context.Portfolios on creditor.Id equals portfolio.CreditorId
            where membership.UserId == userId
            orderby creditor.Name, creditor.Id, portfolio.Name, portfolio.Id
            select new
            {
                creditor.Id,
                creditor.PublicId,
                creditor.Name,
                creditor.OrganisationNumber,
                creditor.RequiresSecondFactor,
                membership.Role,
                membership.AllPortfolios,
                MembershipId = membership.Id,
                IsTakenUp = membership.TakenUpAtUtc != null,
                PortfolioId = portfolio.Id,
                Reaches = membership.AllPortfolios || membership.Portfolios.Any(one => one.PortfolioId == portfolio.Id),
            }
        ).ToListAsync(cancellationToken);
        return reached
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
            )
            {
                MembershipId = one.First.MembershipId,
                IsTakenUp = one.First.IsTakenUp,
                RequiresSecondFactor = one.First.RequiresSecondFactor,
            })
            .ToList();
    }
}
