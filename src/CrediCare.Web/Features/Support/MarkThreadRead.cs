using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Support;

/// <summary>
/// Remembers, for one person alone, that they have read what the page showed, and that the notices in their inbox about
/// it need no more opening.
/// </summary>
public sealed class MarkThreadRead(PortalContext context, TimeProvider clock)
{
    public async Task UpToLastAsync(Viewer viewer, ThreadModel shown, CancellationToken cancellationToken)
    {
        var upTo = shown.Messages.Select(message => message.WrittenAtUtc).DefaultIfEmpty().Max();
        var reading = await context.ThreadReadings.SingleOrDefaultAsync(
            read => read.ThreadId == shown.Id && read.UserId == viewer.UserId,
            cancellationToken
        );
        if (reading is null)
            context.Add(
                new ThreadReading
                {
                    ThreadId = shown.Id,
                    UserId = viewer.UserId,
                    ReadUpToUtc = upTo,
                }
            );
        else if (reading.ReadUpToUtc < upTo)
            reading.ReadUpToUtc = upTo;
        var now = clock.GetUtcNow().UtcDateTime;
        var notices = await context
            .InboxItems.Where(item => item.ThreadId == shown.Id && item.RecipientUserId == viewer.UserId)
            .Where(item => !context.InboxReadings.Any(read => read.ItemId == item.Id && read.UserId == viewer.UserId))
            .Select(item => item.Id)
            .ToListAsync(cancellationToken);
        context.InboxReadings.AddRange(notices.Select(id => new InboxReading(id, viewer.UserId, now)));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same person has opened it in another tab meanwhile, which says the same.
            context.ChangeTracker.Clear();
        }
    }
}
