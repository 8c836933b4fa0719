using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Limitation;

namespace CrediCare.Domain.Cases;

public sealed partial class Case
{
    /// <summary>
    /// Closes the case for a reason that the claim can show (see <see cref="StageRefusal"/>). What held it holds it no
    /// longer, and nobody is asked anything more, nor does what they were asked about wait; a credited claim leaves nothing for the debtor to pay.
    /// </summary>
    public Outcome<StageRefusal> Close(ClosedReason reason, CaseCircumstances circumstances, CaseOccasion occasion)
    {
        if (ClosingRefusal(reason, circumstances, occasion) is { } refused)
            return refused;

        (StageBeforeClosing, ClosedReason, ClosedOn) = (Stage, reason, occasion.Today);
        MoveTo(CaseStage.Closed);
        WithdrawAll(circumstances.AskedAbout, occasion);
        (Holds, PausedUntil, HeavyFeeOn) = (CaseHold.None, null, null);
        var waived = reason == Cases.ClosedReason.Credited ? WaiveRest(circumstances.Rates, occasion) : null;
        Record(CaseEventKind.Closed, occasion.Today, occasion, reason.ToString(), waived);
        return Outcome<StageRefusal>.Success;
    }

    /// <summary>What would refuse closing it for this reason today; null where the claim shows it.</summary>
    public StageRefusal? ClosingRefusal(ClosedReason reason, CaseCircumstances circumstances, CaseOccasion occasion) =>
        StageMoves
            .Check(
                Facts(circumstances, occasion.Today) with
                {
                    ClosingFor = reason,
                    LegalExpiry = LastExpiry(circumstances.Interruptions),
                },
                CaseStage.Closed,
                occasion.Today
            )
            .Refusal;

    /// <summary>As <see cref="Close"/>, for the reasons that are a caseworker's to give.</summary>
    public Outcome<StageRefusal> CloseAsCaseworker(ClosedReason reason, CaseCircumstances circumstances, CaseOccasion occasion) =>
        ClosingRule.ForCaseworkers.Contains(reason) ? Close(reason, circumstances, occasion) : StageRefusal.NotForCaseworkers;

    /// <summary>
    /// Closes the case as paid where nothing is left to claim. It stays open while a rate is missing, since what is owed is not
    /// known then; a caseworker closes it when the rate has come.
    /// </summary>
    public void CloseIfPaid(CaseCircumstances circumstances, CaseOccasion occasion)
    {
        if (Stage != CaseStage.Closed && Facts(circumstances, occasion.Today).Outstanding <= Money.Zero)
            Close(Cases.ClosedReason.Paid, circumstances, occasion);
    }

    /// <summary>
    /// Opens a closed case in the stage it was closed from, with the reason a caseworker gives. An objection that was never
    /// decided holds it again.
    /// </summary>
    public Outcome<StageRefusal> Reopen(string reason, CaseOccasion occasion)
    {
        if (ReopeningRefusal() is { } refusal)
            return refusal;
        var before = StageBeforeClosing!.Value;
        (StageBeforeClosing, ClosedReason, ClosedOn) = (null, null, null);
        MoveTo(before);
        HoldWhileDisputed();
        RestateHeavyFee();
        Record(CaseEventKind.Reopened, occasion.Today, occasion, reason);
        return Outcome<StageRefusal>.Success;
    }

    /// <summary>
    /// The day in Oslo on which what it tells of its debtor went; null while it is known. It stays closed from then on: there is nobody
    /// to collect from.
    /// </summary>
    public DateOnly? ForgottenOn { get; private set; }

    private StageRefusal? ReopeningRefusal() =>
        Stage != CaseStage.Closed ? StageRefusal.NotClosed
        : StageBeforeClosing is null || ForgottenOn is not null ? StageRefusal.NotAllowed
        : null;

    /// <summary>
    /// The last day on which its claim could be kept alive, once that has passed; null before, while a legal step is pursued, and for
    /// a case of several invoices, where some may still live.
    /// </summary>
    /// <param name="today">The calendar day in Oslo.</param>
    public DateOnly? BarredSince(DateOnly today) =>
        _invoices.Count == 1 && EarliestLimitation is { } end && WorkingDays.SameOrNext(end) is var last && last < today
            ? last
            : null;

    // A case is time-barred when the last of its unpaid invoices is; none is while a legal step is pursued.
    private DateOnly? LastExpiry(IReadOnlyCollection<LimitationEvent> interruptions)
    {
        var statements = Unpaid(interruptions).ToList();
        return statements.Exists(statement => statement.IsPursued) ? null : statements.Max(statement => statement.LegalExpiry);
    }
}
