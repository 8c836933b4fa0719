using System.Security.Claims;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Account;

/// <summary>A person's sessions, in this browser and elsewhere: which there are, when they were seen, and their end.</summary>
public sealed class OwnSessions(PortalContext context, CurrentViewer current, AuditTrail audit, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Those that are open, this one first, then the one seen last.</summary>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var here = current.Session?.Id;
        return await context
            .SignInSessions.AsNoTracking()
            .VisibleTo(viewer)
            .OpenAt(Now)
            .OrderByDescending(session => session.Id == here)
            .ThenByDescending(session => session.LastSeenAtUtc)
            .ThenByDescending(session => session.Id)
            .Select(session => new SessionRow(
                session.PublicId,
                session.Id == here,
                session.Device,
                session.StartedAtUtc,
                session.LastSeenAtUtc
            ))
            .ToListAsync(cancellationToken);
    }

    /// <returns>False when the person has no such session. One that has ended already is as it should be.</returns>
    public async Task<bool> EndAsync(Viewer viewer, string publicId, CancellationToken cancellationToken)
    {
        var session = await context
            .SignInSessions.VisibleTo(viewer)
            .SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken);
        if (session is null)
            return false;
        if (session.EndedAtUtc is null)
            await EndAsync([session], cancellationToken);
        return true;
    }

    /// <summary>Ends all but the one of this request.</summary>
    public async Task EndOthersAsync(Viewer viewer, CancellationToken cancellationToken) =>
        await EndAsync(await OpenAsync(viewer.UserId, current.Session?.Id, cancellationToken), cancellationToken);

    /// <summary>The person has shown once more, in this session, that it is they.</summary>
    public async Task ConfirmAsync(CancellationToken cancellationToken)
    {
        if (
            current.Session is not { } here
            || await context.SignInSessions.FindAsync([here.Id], cancellationToken) is not { } session
        )
            return;
        session.Confirm(Now);
        audit.Add(AuditAction.IdentityConfirmed, nameof(SignInSession), session.Id, null);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// Because the account has changed. Added to the unit of work: they end when the change is saved, or go on with it.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="by">What has ended them.</param>
    /// <param name="except">The one that goes on.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task AddEndAsync(Guid userId, SessionEnd by, Guid? except, CancellationToken cancellationToken)
    {
        foreach (var session in await OpenAsync(userId, except, cancellationToken))
            session.End(by, Now);
    }

    /// <summary>What has ended the session that this cookie names; null where nothing has, or there is none.</summary>
    public async Task<SessionEnd?> EndOfAsync(ClaimsPrincipal person, CancellationToken cancellationToken) =>
        Guid.TryParse(person.FindFirstValue(CurrentViewer.SessionClaim), out var id)
            ? await context
                .SignInSessions.Where(one => one.Id == id)
                .Select(one => one.EndedBy)
                .SingleOrDefaultAsync(cancellationToken)
            : null;

    /// <summary>Writes down that the session was seen, where that was a while ago. A page does not fail for it.</summary>
    public async Task SeenAsync(ViewerSession session, CancellationToken cancellationToken)
    {
        var now = Now;
        var due = now - SignInSession.SeenEvery;
        if (session.LastSeenAtUtc > due)
            return;
        try
        {
            await context
                .SignInSessions.Where(one => one.Id == session.Id && one.LastSeenAtUtc <= due)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastSeenAtUtc, now), cancellationToken);
        }
        catch (Exception failure) when (DatabaseAway.Is(failure))
        {
            // A page that comes when there is room and nobody in the way writes it.
        }
    }

    private Task<List<SignInSession>> OpenAsync(Guid userId, Guid? except, CancellationToken cancellationToken) =>
        context
            .SignInSessions.OpenAt(Now)
            .Where(session => session.UserId == userId && session.Id != except)
            .ToListAsync(cancellationToken);

    private async Task EndAsync(IEnumerable<SignInSession> sessions, CancellationToken cancellationToken)
    {
        foreach (var session in sessions)
        {
            session.End(SessionEnd.EndedElsewhere, Now);
            audit.Add(AuditAction.SessionEnded, nameof(SignInSession), session.Id, null);
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
