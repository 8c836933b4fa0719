using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Inbox;

/// <summary>Remembers, for one person alone, what they have read. Reading twice is reading once.</summary>
public sealed class MarkAsRead(PortalContext context, InboxQuery inbox, TimeProvider clock)
{
    private const int MostAttempts = 3;

    /// <returns>How many were unread until now.</returns>
    public Task<int> ManyAsync(Viewer viewer, IReadOnlyCollection<string> publicIds, CancellationToken cancellationToken) =>
        MarkAsync(viewer, inbox.Unread(viewer).Where(item => publicIds.Contains(item.PublicId)), cancellationToken);

    /// <returns>How many were read until now.</returns>
    public Task<int> ForgetAsync(Viewer viewer, IReadOnlyCollection<string> publicIds, CancellationToken cancellationToken)
    {
        var ids = inbox.Of(viewer).Where(item => publicIds.Contains(item.PublicId)).Select(item => item.Id);
        return context
            .InboxReadings.Where(read => read.UserId == viewer.UserId && ids.Contains(read.ItemId))
            .ExecuteDeleteAsync(cancellationToken);
    }

    public Task OneAsync(Viewer viewer, string publicId, CancellationToken cancellationToken) =>
        MarkAsync(viewer, inbox.Unread(viewer).Where(item => item.PublicId == publicId), cancellationToken);

    /// <summary>Everything that had come by then: what has come since the page was made has not been seen.</summary>
    /// <returns>How many were unread until now.</returns>
    public Task<int> AllAsync(Viewer viewer, DateTime upToUtc, CancellationToken cancellationToken) =>
        MarkAsync(viewer, inbox.Unread(viewer).Where(item => item.CreatedAtUtc <= upToUtc), cancellationToken);

    private async Task<int> MarkAsync(Viewer viewer, IQueryable<InboxItem> items, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var ids = await items.Select(item => item.Id).ToListAsync(cancellationToken);
            context.InboxReadings.AddRange(ids.Select(id => new InboxReading(id, viewer.UserId, now)));
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return ids.Count;
            }
            catch (DbUpdateException) when (ids.Count > 0)
            {
                // The same person has opened one in another tab meanwhile: the others are still to be marked.
                context.ChangeTracker.Clear();
            }
        }

        return 0;
    }
}
