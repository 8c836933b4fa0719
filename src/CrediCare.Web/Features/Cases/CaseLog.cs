using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Cases;

/// <summary>Turns what happened to a case, and what was posted on it, into lines, newest first.</summary>
public static class CaseLog
{
    /// <summary>What a line is about, by the kind of event.</summary>
    public static IReadOnlyCollection<CaseEventKind> Letters { get; } =
    [CaseEventKind.NoticeSent, CaseEventKind.DemandSent, CaseEventKind.LegalActionNoticeSent];

    public static IReadOnlyCollection<CaseEventKind> Money { get; } =
    [
        CaseEventKind.PaymentReceived,
        CaseEventKind.DirectPaymentReported,
        CaseEventKind.CreditNoteRegistered,
        CaseEventKind.HeavyFeeApplied,
        CaseEventKind.RefundPaid,
        CaseEventKind.FeePosted,
        CaseEventKind.InterestPosted,
        CaseEventKind.ChargeReversed,
        CaseEventKind.PaymentTakenBack,
        CaseEventKind.RefundCameBack,
    ];

    /// <summary>What a person wrote a reason or an answer for.</summary>
    public static IReadOnlyCollection<CaseEventKind> Quoted { get; } =
    [
        CaseEventKind.Paused,
        CaseEventKind.QuestionAsked,
        CaseEventKind.QuestionAnswered,
        CaseEventKind.DisputeStatementAdded,
        CaseEventKind.DisputeReopened,
        CaseEventKind.DisputeClosed,
        CaseEventKind.PlanCountered,
        CaseEventKind.LegalStepRequested,
        CaseEventKind.LegalStepApproved,
        CaseEventKind.LegalStepRejected,
        CaseEventKind.DeclarationRequested,
        CaseEventKind.DeclarationRejected,
        CaseEventKind.DecisionWithdrawn,
        CaseEventKind.CreditNoteRegistered,
        CaseEventKind.FeePosted,
        CaseEventKind.ChargeReversed,
        CaseEventKind.PaymentTakenBack,
        CaseEventKind.Reopened,
        CaseEventKind.AcceptedAfterAssessment,
    ];

    public static CaseLogKind KindOf(CaseEventKind kind) =>
        Letters.Contains(kind) ? CaseLogKind.Letters
        : Money.Contains(kind) ? CaseLogKind.Money
        : CaseLogKind.Events;

    /// <summary>The events as lines, with the money each moved.</summary>
    public static IReadOnlyList<CaseLogLine> Lines(
        IEnumerable<CaseEvent> events,
        IEnumerable<LedgerEntry> ledger,
        IReadOnlyDictionary<Guid, CaseActor> actors
    )
    {
        var postings = ledger.ToLookup(entry => entry.TransactionId);
        return Named(InOrder(events.Select(happened => (happened.Id, Told(happened, postings)))), actors);
    }

    /// <summary>With whoever did it, as far as they are known.</summary>
    public static IReadOnlyList<CaseLogLine> Named(IEnumerable<CaseLogLine> lines, IReadOnlyDictionary<Guid, CaseActor> actors) =>
        [.. lines.Select(line => line with { Actor = line.ActorUserId is { } id ? actors.GetValueOrDefault(id) : null })];

    /// <summary>A posting that no event tells of, named by what it posted.</summary>
    public static CaseLogLine Posted(IReadOnlyList<LedgerEntry> posting) =>
        new(
            CaseLogKind.Money,
            null,
            posting[0].Kind,
            posting[0].BookedOn,
            posting[0].RecordedAtUtc,
            null,
            posting[0].Reason,
            posting.Select(entry => entry.Amount).Aggregate((sum, amount) => sum + amount),
            posting
        );

    public static IEnumerable<CaseLogLine> InOrder(IEnumerable<(Guid Id, CaseLogLine Line)> lines) =>
        lines
            .OrderByDescending(item => item.Line.On)
            .ThenByDescending(item => item.Line.RecordedAtUtc)
            // The night does several things in one instant; a case is opened before anything else happens to it.
            .ThenByDescending(item => item.Line.Event)
            .ThenByDescending(item => item.Id)
            .Select(item => item.Line);

    public static CaseLogLine Told(CaseEvent happened, ILookup<Guid, LedgerEntry> postings)
    {
        // Interest that a payment settles was owed already; the line says what the payment did.
        var moved = happened.TransactionId is { } transaction
            ? postings[transaction]
                .Where(entry =>
                    happened.Kind == CaseEventKind.InterestPosted
                    || entry.Kind is not (LedgerEntryKind.Interest or LedgerEntryKind.InterestCorrection)
                )
                .ToList()
            : [];
        return new CaseLogLine(
            KindOf(happened.Kind),
            happened.Kind,
            null,
            happened.HappenedOn,
            happened.RecordedAtUtc,
            happened.ActorUserId,
            happened.Detail,
            moved.Count == 0 ? null : moved.Select(entry => entry.Amount).Aggregate((sum, amount) => sum + amount),
            moved
        )
        {
            Reversed = moved.Find(entry => entry.ReversesId is not null) is { ReversesId: { } wrong }
                ? postings.SelectMany(posting => posting).FirstOrDefault(entry => entry.Id == wrong)
                : null,
        };
    }
}
