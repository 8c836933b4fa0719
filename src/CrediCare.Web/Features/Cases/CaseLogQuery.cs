using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Decisions;
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
        var kept = context.Documents.AsNoTracking();
        var documents = kept.Where(document => document.CaseId == one.Id)
            .Concat(
                kept.Where(document =>
                    document.CaseId != one.Id
                    && document.RegistrationId != null
                    && registrationIds.Contains(document.RegistrationId.Value)
                )
            )
            .Concat(from message in messages join document in kept on message.Id equals document.MessageId select document);

        var untold = await UntoldAsync(one, events, cancellationToken);
        var counts = await CountAsync(one, seen, notes, messages, documents, untold.Count, cancellationToken);
        var lines = new List<(Guid Id, CaseLogLine Line)>();
        if (filter.Shows(CaseLogKind.Money))
            lines.AddRange(untold.Select(posting => (posting.Key, CaseLog.Posted([.. posting]))));
        if (filter.Kind is CaseLogKind.All or CaseLogKind.Letters or CaseLogKind.Money or CaseLogKind.Events)
            await AddEventsAsync(lines, Of(seen, filter.Kind), one, filter.Shown, cancellationToken);
        if (Shows(CaseLogKind.Notes))
            await AddPapersAsync(
                lines,
                CaseLogKind.Notes,
                notes.OrderByDescending(note => note.WrittenAtUtc).ThenByDescending(note => note.Id).Take(filter.Shown),
                note =>
                    (
                        note.Id,
                        note.WrittenAtUtc,
                        note.AuthorUserId,
                        new(note.Text, null, null, note.Audience == CaseAudience.StaffOnly)
                    ),
                cancellationToken
            );
        if (Shows(CaseLogKind.Messages))
            await AddPapersAsync(
                lines,
                CaseLogKind.Messages,
                messages
                    .OrderByDescending(message => message.WrittenAtUtc)
                    .ThenByDescending(message => message.Id)
                    .Take(filter.Shown),
                message => (message.Id, message.WrittenAtUtc, message.AuthorUserId, new(message.Text, null, null, false)),
                cancellationToken
            );
        if (Shows(CaseLogKind.Documents))
            await AddPapersAsync(
                lines,
                CaseLogKind.Documents,
                documents
                    .OrderByDescending(document => document.UploadedAtUtc)
                    .ThenByDescending(document => document.Id)
                    .Take(filter.Shown),
                document =>
                    (
                        document.Id,
                        document.UploadedAtUtc,
                        document.UploadedByUserId,
                        new(null, document.PublicId, document.FileName, false)
                    ),
                cancellationToken
            );
        var shown = CaseLog.InOrder(lines).Take(filter.Shown).ToList();
        var actors = await CaseActors.OfAsync(context, shown.Select(line => line.ActorUserId), cancellationToken);
        return new CaseLogModel(filter, counts, CaseLog.Named(shown, actors));

        bool Shows(CaseLogKind kind) => filter.Shows(kind) && counts[kind] > 0;
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

    private async Task<Dictionary<CaseLogKind, int>> CountAsync(
        Case one,
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
        var papers = await context
            .Cases.IgnoreAutoIncludes()
            .Where(found => found.Id == one.Id)
            .Select(_ => new
            {
                Messages = messages.Count(),
                Notes = notes.Count(),
                Documents = documents.Count(),
            })
            .SingleAsync(cancellationToken);
        int Told(CaseLogKind kind) => kinds.Where(group => CaseLog.KindOf(group.Key) == kind).Sum(group => group.Count);
        var counts = new Dictionary<CaseLogKind, int>
        {
            [CaseLogKind.Letters] = Told(CaseLogKind.Letters),
            [CaseLogKind.Money] = Told(CaseLogKind.Money) + postings,
            [CaseLogKind.Events] = Told(CaseLogKind.Events),
            [CaseLogKind.Messages] = papers.Messages,
            [CaseLogKind.Notes] = papers.Notes,
            [CaseLogKind.Documents] = papers.Documents,
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
        var postings = one.Ledger.ToLookup(entry => entry.TransactionId);
        var contacts = await ContactsAsync(one.DebtorId, newest, cancellationToken);
        lines.AddRange(
            newest.Select(happened =>
                (
                    happened.Id,
                    CaseLog.Told(happened, postings) with
                    {
                        Contact = ContactOf(happened) is { } change ? contacts.GetValueOrDefault(change) : null,
                        Counter = CounterOf(happened, one),
                    }
                )
            )
        );
    }

    /// <summary>By the key of each change: what was before it, and what came after, until the next.</summary>
    private async Task<Dictionary<Guid, CaseContactChange>> ContactsAsync(
        Guid debtorId,
        IEnumerable<CaseEvent> events,
        CancellationToken cancellationToken
    )
    {
        if (!events.Any(happened => ContactOf(happened) is not null))
            return [];
        var debtor = await context
            .Debtors.AsNoTracking()
            .Include(one => one.ContactChanges)
            .SingleAsync(one => one.Id == debtorId, cancellationToken);
        var changes = debtor.ContactChanges.OrderBy(one => one.EndedAtUtc).ThenBy(one => one.Id).ToList();
        var known = changes.Select(one => new ContactDetails(one.Address, one.Phone, one.Email)).Append(debtor.Contact).ToList();
        return changes
            .Select((change, place) => (change.Id, Change: new CaseContactChange(known[place], known[place + 1])))
            .ToDictionary(one => one.Id, one => one.Change);
    }

    private static CounterPlan? CounterOf(CaseEvent happened, Case one) =>
        happened.Kind == CaseEventKind.PlanCountered
            ? one.Decisions.FirstOrDefault(asked => asked.AnsweredAtUtc == happened.RecordedAtUtc)?.Counter
            : null;

    private static Guid? ContactOf(CaseEvent happened) =>
        happened.Kind == CaseEventKind.DetailsChanged && Guid.TryParse(happened.Detail, out var change) ? change : null;

    private static async Task AddPapersAsync<T>(
        List<(Guid, CaseLogLine)> lines,
        CaseLogKind kind,
        IQueryable<T> newest,
        Func<T, (Guid Id, DateTime AtUtc, Guid UserId, CaseLogPaper Paper)> told,
        CancellationToken cancellationToken
    )
    {
        var papers = (await newest.ToListAsync(cancellationToken)).ConvertAll(one => told(one));
        lines.AddRange(
            papers.Select(one =>
                (
                    one.Id,
                    new CaseLogLine(kind, null, null, OsloTime.DateOf(one.AtUtc), one.AtUtc, one.UserId, null, null, [])
                    {
                        Paper = one.Paper,
                    }
                )
            )
        );
    }
}
