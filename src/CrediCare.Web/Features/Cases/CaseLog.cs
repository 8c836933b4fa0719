using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Cases;

/// <summary>Merges what happened to a case with what was posted on it, newest first.</summary>
public static class CaseLog
{
    public static CaseLogModel Of(Case one, IReadOnlyDictionary<Guid, CaseActor> actors, bool forStaff, CaseLogFilter filter)
    {
        var postings = one.Ledger.ToLookup(entry => entry.TransactionId);
        var events = one.Events.Where(happened => forStaff || happened.Audience == CaseAudience.Creditor).ToList();
        var told = one.Events.Select(happened => happened.TransactionId).OfType<Guid>().ToHashSet();
        var lines = events
            .Select(happened => (happened.Id, Line: Told(happened, postings, actors)))
            .Concat(
                postings
                    .Where(posting => !told.Contains(posting.Key))
                    .Select(posting => (Id: posting.Key, Line: Posted([.. posting])))
            )
            .OrderByDescending(item => item.Line.On)
            .ThenByDescending(item => item.Line.RecordedAtUtc)
            // The night does several things in one instant; a case is opened before anything else happens to it.
            .ThenByDescending(item => item.Line.Event)
            .ThenByDescending(item => item.Id)
            .Select(item => item.Line)
            .ToList();
        var counts = Enum.GetValues<CaseLogKind>()
            .ToDictionary(kind => kind, kind => lines.Count(line => kind == CaseLogKind.All || line.Kind == kind));
        var chosen = lines.Where(line => filter.Kind == CaseLogKind.All || line.Kind == filter.Kind);
        return new CaseLogModel(filter, counts, [.. chosen.Take(filter.Shown)]);
    }

    private static CaseLogLine Told(
        CaseEvent happened,
        ILookup<Guid, LedgerEntry> postings,
        IReadOnlyDictionary<Guid, CaseActor> actors
    )
    {
        // Interest that a payment settles was owed already; the line says what the payment did.
        var moved = happened.TransactionId is { } transaction
            ? postings[transaction]
                .Where(entry => entry.Kind is not (LedgerEntryKind.Interest or LedgerEntryKind.InterestCorrection))
                .ToList()
            : [];
        return new CaseLogLine(
            KindOf(happened.Kind),
            happened.Kind,
            null,
            happened.HappenedOn,
            happened.RecordedAtUtc,
            happened.ActorUserId is { } id ? actors.GetValueOrDefault(id) : null,
            happened.Detail,
            moved.Count == 0 ? null : moved.Sum(entry => entry.Amount),
            moved
        );
    }

    private static CaseLogLine Posted(List<LedgerEntry> posting) =>
        new(
            CaseLogKind.Money,
            null,
            posting[0].Kind,
            posting[0].BookedOn,
            posting[0].RecordedAtUtc,
            null,
            posting[0].Reason,
            posting.Sum(entry => entry.Amount),
            posting
        );

    private static CaseLogKind KindOf(CaseEventKind kind) =>
        kind switch
        {
            CaseEventKind.NoticeSent or CaseEventKind.DemandSent or CaseEventKind.LegalActionNoticeSent => CaseLogKind.Letters,
            CaseEventKind.PaymentReceived
            or CaseEventKind.DirectPaymentReported
            or CaseEventKind.CreditNoteRegistered
            or CaseEventKind.HeavyFeeApplied => CaseLogKind.Money,
            _ => CaseLogKind.Events,
        };
}
