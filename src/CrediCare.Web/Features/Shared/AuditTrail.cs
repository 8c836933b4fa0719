using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Configurations;
using CrediCare.Data.Identity;

namespace CrediCare.Web.Features.Shared;

/// <summary>
/// Writes down who did or looked at what. Rows are only ever inserted, without reading or locking another's, so that
/// nobody waits for the log. Network address and browser lie in a row of their own, which can be purged.
/// </summary>
public sealed class AuditTrail(
    PortalContext context,
    IServiceScopeFactory scopes,
    CurrentViewer viewer,
    IHttpContextAccessor http,
    TimeProvider clock
)
{
    /// <summary>Adds the entry to the unit of work: it is saved with what it tells of, or not at all.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="subjectType">To what kind of thing, as its type is named in code.</param>
    /// <param name="subjectId">Its key.</param>
    /// <param name="creditorId">The creditor whose log it belongs in.</param>
    /// <param name="detail">A word more, without personal data.</param>
    /// <param name="actor">Who did it, where that is not the one signed in to this request: signing in, activating.</param>
    public void Add(
        AuditAction action,
        string subjectType,
        Guid? subjectId,
        Guid? creditorId,
        string? detail = null,
        PortalUser? actor = null
    ) => Insert(context, action, subjectType, subjectId, creditorId, detail, actor);

    /// <summary>
    /// Saves the entry at once, apart from the unit of work: for looks and downloads, and for what was refused. A page
    /// whose look cannot be written down is not shown.
    /// </summary>
    /// <exception cref="InvalidOperationException">A transaction is open: there <see cref="Add"/> belongs.</exception>
    public async Task RecordAsync(
        AuditAction action,
        string subjectType,
        Guid? subjectId,
        Guid? creditorId,
        string? detail = null,
        PortalUser? actor = null
    )
    {
        if (context.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("Within a transaction an audit entry is added, not recorded on its own.");
        // Saved even when the reader has hung up: the look took place.
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<PortalContext>();
        Insert(own, action, subjectType, subjectId, creditorId, detail, actor);
        await own.SaveChangesAsync(CancellationToken.None);
    }

    private void Insert(
        PortalContext into,
        AuditAction action,
        string subjectType,
        Guid? subjectId,
        Guid? creditorId,
        string? detail,
        PortalUser? actor
    )
    {
        var (userId, byStaff) = actor is null ? SignedIn() : (actor.Id, actor.StaffRole is not null);
        var entry = new AuditEntry(
            Guid.CreateVersion7(),
            clock.GetUtcNow().UtcDateTime,
            userId,
            byStaff,
            action,
            subjectType,
            subjectId,
            creditorId,
            Cut(detail, Lengths.Description)
        );
        into.Add(entry);
        if (http.HttpContext is { } request)
            into.Add(
                new AuditPersonalFacts(
                    entry.Id,
                    request.Connection.RemoteIpAddress?.ToString(),
                    Cut(request.Request.Headers.UserAgent, Lengths.Description)
                )
            );
    }

    /// <summary>The viewer has been read by the page's policy, so nothing waits here.</summary>
    private (Guid? UserId, bool ByStaff) SignedIn() =>
        viewer.GetAsync().GetAwaiter().GetResult() is { } known ? (known.UserId, known.IsStaff) : (null, false);

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}
