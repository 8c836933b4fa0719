using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Cases;

/// <summary>
/// Reads as much of a case's history as is shown: what happened, what was posted, what was written and what was handed in.
/// However long the history is, no more than a page of each is read.
/// </summary>
public sealed class CaseLogQuery(PortalContext context)
{
    /// <param name="viewer">Whoever reads; what is for staff is left out for others.</param>
    /// <param name="one">With its ledger and invoices.</param>
    /// <param name="filter">Which part, and how much of it.</param>
    /// <param name="cancellationToken">Ends the reading with the request.</param>
    public async Task<CaseLogModel> FindAsync(Viewer viewer, Case one, CaseLogFilter filter, CancellationToken cancellationToken)
    {
        var events = context.CaseEvents.AsNoTracking().Where(happened => happened.CaseId == one.Id);
        var seen = viewer.IsStaff ? events : events.Where(happened => happened.Audience == CaseAudience.Creditor);
        var notes = context
            .CaseNotes.AsNoTracking()
            .Where(note => note.CaseId == one.Id && (viewer.IsStaff || note.Audience == CaseAudience.Creditor));
        var messages =
            from message in context.Set<Message>().AsNoTracking()
            join thread in context.MessageThreads on message.ThreadId equals thread.Id
            where thread.CaseId == one.Id
            select message;
        var registrationIds = one.Invoices.Select(invoice => invoice.RegistrationId).ToList();
        var documents = context
            .Documents.AsNoTracking()
            .Where(document =>
                document.CaseId == one.Id
                || (document.RegistrationId != null && registrationIds.Contains(document.RegistrationId.Value))
            );

        var untold = await UntoldAsync(one, events, cancellationToken);
        var counts = await CountAsync(seen, notes, messages, documents, untold.Count, cancellationToken);
        var lines = new List<(Guid Id, CaseLogLine Line)>();
        if (filter.Shows(CaseLogKind.Money))
            lines.AddRange(untold.Select(posting => (posting.Key, CaseLog.Posted([.. posting]))));
        if (filter.Kind is CaseLogKind.All or CaseLogKind.Letters or CaseLogKind.Money or CaseLogKind.Events)
            await AddEventsAsync(lines, Of(seen, filter.Kind), one, filter.Shown, cancellationToken);
        if (filter.Shows(CaseLogKind.Notes))
            await AddNotesAsync(lines, notes, filter.Shown, cancellationToken);
        if (filter.Shows(CaseLogKind.Messages))
            await AddMessagesAsync(lines, messages, filter.Shown, cancellationToken);
        if (filter.Shows(CaseLogKind.Documents))
            await AddDocumentsAsync(lines, documents, filter.Shown, cancellationToken);
        return new CaseLogModel(filter, counts, [.. CaseLog.InOrder(lines).Take(filter.Shown)]);
    }

    private static IQueryable<CaseEvent> Of(IQueryable<CaseEvent> events, CaseLogKind kind) =>
        kind switch
        {
            CaseLogKind.Letters => events.Where(happened => CaseLog.Letters.Contains(happened.Kind)),
            CaseLogKind.Money => events.Where(happened => CaseLog.Money.Contains(happened.Kind)),
            CaseLogKind.Events => events.Where(happened =>
                !CaseLog.Letters.Contains(happened.Kind) && !CaseLog.Money.Contains(happened.Kind)
            ),
            _ => events,
        };

    private static async Task<List<IGrouping<Guid, LedgerEntry>>> UntoldAsync(
        Case one,
        IQueryable<CaseEvent> events,
        CancellationToken cancellationToken
    )
    {
        var told = await events
            .Where(happened => happened.TransactionId != null)
            .Select(happened => happened.TransactionId!.Value)
            .ToHashSetAsync(cancellationToken);
        return [.. one.Ledger.GroupBy(entry => entry.TransactionId).Where(posting => !told.Contains(posting.Key))];
    }

    private static async Task<Dictionary<CaseLogKind, int>> CountAsync(
        IQueryable<CaseEvent> events,
        IQueryable<CaseNote> notes,
        IQueryable<Message> messages,
        IQueryable<Domain.Documents.Document> documents,
        int postings,
        CancellationToken cancellationToken
    )
    {
        var kinds = await events
            .GroupBy(happened => happened.Kind)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        int Told(CaseLogKind kind) => kinds.Where(group => CaseLog.KindOf(group.Key) == kind).Sum(group => group.Count);
        var counts = new Dictionary<CaseLogKind, int>
        {
            [CaseLogKind.Letters] = Told(CaseLogKind.Letters),
            [CaseLogKind.Money] = Told(CaseLogKind.Money) + postings,
            [CaseLogKind.Events] = Told(CaseLogKind.Events),
            [CaseLogKind.Messages] = await messages.CountAsync(cancellationToken),
            [CaseLogKind.Notes] = await notes.CountAsync(cancellationToken),
            [CaseLogKind.Documents] = await documents.CountAsync(cancellationToken),
        };
        counts[CaseLogKind.All] = counts.Values.Sum();
        return counts;
    }

    private async Task AddEventsAsync(
        List<(Guid, CaseLogLine)> lines,
        IQueryable<CaseEvent> events,
        Case one,
        int most,
        CancellationToken cancellationToken
    )
    {
        var newest = await events
            .OrderByDescending(happened => happened.HappenedOn)
            .ThenByDescending(happened => happened.RecordedAtUtc)
            .ThenByDescending(happened => happened.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var actors = await CaseActors.OfAsync(context, newest, cancellationToken);
        var postings = one.Ledger.ToLookup(entry => entry.TransactionId);
        lines.AddRange(newest.Select(happened => (happened.Id, CaseLog.Told(happened, postings, actors))));
    }

    private async Task AddNotesAsync(
        List<(Guid, CaseLogLine)> lines,
        IQueryable<CaseNote> notes,
        int most,
        CancellationToken cancellationToken
    )
    {
        var newest = await notes
            .OrderByDescending(note => note.WrittenAtUtc)
            .ThenByDescending(note => note.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var actors = await ActorsAsync(newest.Select(note => note.AuthorUserId), cancellationToken);
        lines.AddRange(
            newest.Select(note =>
                (
                    note.Id,
                    Paper(
                        CaseLogKind.Notes,
                        note.WrittenAtUtc,
                        actors.GetValueOrDefault(note.AuthorUserId),
                        new CaseLogPaper(note.Text, null, null, note.Audience == CaseAudience.StaffOnly)
                    )
                )
            )
        );
    }

    private async Task AddMessagesAsync(
        List<(Guid, CaseLogLine)> lines,
        IQueryable<Message> messages,
        int most,
        CancellationToken cancellationToken
    )
    {
        var newest = await messages
            .OrderByDescending(message => message.WrittenAtUtc)
            .ThenByDescending(message => message.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var actors = await ActorsAsync(newest.Select(message => message.AuthorUserId), cancellationToken);
        lines.AddRange(
            newest.Select(message =>
                (
                    message.Id,
                    Paper(
                        CaseLogKind.Messages,
                        message.WrittenAtUtc,
                        actors.GetValueOrDefault(message.AuthorUserId),
                        new CaseLogPaper(message.Text, null, null, false)
                    )
                )
            )
        );
    }

    private async Task AddDocumentsAsync(
        List<(Guid, CaseLogLine)> lines,
        IQueryable<Domain.Documents.Document> documents,
        int most,
        CancellationToken cancellationToken
    )
    {
        var newest = await documents
            .OrderByDescending(document => document.UploadedAtUtc)
            .ThenByDescending(document => document.Id)
            .Take(most)
            .ToListAsync(cancellationToken);
        var actors = await ActorsAsync(newest.Select(document => document.UploadedByUserId), cancellationToken);
        lines.AddRange(
            newest.Select(document =>
                (
                    document.Id,
                    Paper(
                        CaseLogKind.Documents,
                        document.UploadedAtUtc,
                        actors.GetValueOrDefault(document.UploadedByUserId),
                        new CaseLogPaper(null, document.PublicId, document.FileName, false)
                    )
                )
            )
        );
    }

    private Task<Dictionary<Guid, CaseActor>> ActorsAsync(IEnumerable<Guid> userIds, CancellationToken cancellationToken) =>
        CaseActors.OfAsync(context, userIds.Select(id => (Guid?)id), cancellationToken);

    private static CaseLogLine Paper(CaseLogKind kind, DateTime atUtc, CaseActor? actor, CaseLogPaper paper) =>
        new(kind, null, null, OsloTime.DateOf(atUtc), atUtc, actor, null, null, []) { Paper = paper };
}
