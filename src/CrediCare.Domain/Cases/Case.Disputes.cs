using CrediCare.Domain.Amounts;
using CrediCare.Domain.Decisions;

namespace CrediCare.Domain.Cases;

public sealed partial class Case
{
    /// <summary>
    /// An objection has come, oral or written. From now no step, fee or letter is taken until a caseworker has decided
    /// (inkassoloven §§ 8 and 17).
    /// </summary>
    public Outcome<Dispute, CaseRefusal> OpenDispute(DisputeReason reason, string text, CaseOccasion occasion) =>
        Stage == CaseStage.Closed ? CaseRefusal.Closed : HoldForDispute(reason, text, occasion);

    /// <summary>Asks the creditor about an open dispute; one question at a time.</summary>
    public Outcome<Decision, CaseRefusal> AskAboutDispute(Guid disputeId, DecisionQuestion question, CaseOccasion occasion)
    {
        if (Stage == CaseStage.Closed)
            return CaseRefusal.Closed;
        if (_disputes.Find(one => one.Id == disputeId) is not { IsOpen: true } dispute)
            return CaseRefusal.DisputeNotOpen;
        if (_decisions.Exists(one => one.IsWaiting && one.SubjectId == disputeId))
            return CaseRefusal.AskedAlready;
        dispute.Ask(question.AnswerBy, occasion.NowUtc);
        return Ask(DecisionKind.DisputeStatement, disputeId, SubjectTexts.Of(dispute), question, occasion);
    }

    /// <summary>
    /// What one side says besides, also after the day to answer has passed. What the creditor says answers what was asked.
    /// </summary>
    public Outcome<DisputeStatement, CaseRefusal> AddStatement(
        Guid disputeId,
        DisputeSide side,
        string text,
        CaseOccasion occasion
    )
    {
        if (Stage == CaseStage.Closed)
            return CaseRefusal.Closed;
        if (_disputes.Find(one => one.Id == disputeId) is not { HoldsCase: true } dispute)
            return CaseRefusal.DisputeNotOpen;
        var statement = dispute.Say(side, text, occasion.UserId, occasion.NowUtc);
        if (side == DisputeSide.Creditor)
            WithdrawThoseAbout(disputeId, occasion.NowUtc);
        Record(CaseEventKind.DisputeStatementAdded, occasion.Today, occasion, text);
        return statement;
    }

    /// <summary>
    /// A caseworker decides a dispute of this case. The hold goes when no dispute is left undecided; one that goes to the
    /// conciliation board holds the case until the board has decided. What the debtor was right about is credited, and when that
    /// is all of it the case closes without cost.
    /// </summary>
    /// <exception cref="ArgumentException">Nobody is named as the one who decided, or a part upheld has no credit.</exception>
    public Outcome<CaseRefusal> CloseDispute(
        Guid disputeId,
        DisputeRuling ruling,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    )
    {
        if (occasion.UserId is not { } userId)
            throw new ArgumentException("A dispute is decided by a person.", nameof(occasion));
        if (Stage == CaseStage.Closed)
            return CaseRefusal.Closed;
        if (_disputes.Find(one => one.Id == disputeId) is not { HoldsCase: true } dispute)
            return CaseRefusal.DisputeNotOpen;
        if (CreditOf(ruling, circumstances, occasion) is { Refusal: { } refusal })
            return refusal;

        dispute.Decide(ruling, userId, occasion.NowUtc);
        WithdrawThoseAbout(disputeId, occasion.NowUtc);
        HoldWhileDisputed();
        Record(CaseEventKind.DisputeClosed, occasion.Today, occasion, ruling.Reason);
        if (ruling.Outcome == DisputeOutcome.Upheld)
            Close(Cases.ClosedReason.Credited, circumstances, occasion);
        return Outcome<CaseRefusal>.Success;
    }

    /// <summary>A decided objection comes back, with what is new about it; it holds the case again.</summary>
    public Outcome<CaseRefusal> ReopenDispute(Guid disputeId, string text, CaseOccasion occasion)
    {
        if (Stage == CaseStage.Closed)
            return CaseRefusal.Closed;
        if (_disputes.Find(one => one.Id == disputeId) is not { HoldsCase: false } dispute)
            return CaseRefusal.DisputeNotDecided;
        dispute.Reopen(text, occasion.UserId, occasion.NowUtc);
        HoldWhileDisputed();
        Record(CaseEventKind.DisputeReopened, occasion.Today, occasion, text);
        return Outcome<CaseRefusal>.Success;
    }

    private Outcome<CaseRefusal> CreditOf(DisputeRuling ruling, CaseCircumstances circumstances, CaseOccasion occasion)
    {
        var left = BalanceOn(occasion.Today, circumstances.Rates).Principal.Outstanding;
        var credit = ruling.Outcome switch
        {
            DisputeOutcome.PartUpheld => ruling.Credit
                ?? throw new ArgumentException("A part upheld says what is credited.", nameof(ruling)),
            DisputeOutcome.Upheld => left,
            DisputeOutcome.Dropped or DisputeOutcome.Settled or DisputeOutcome.ToConciliationBoard => Money.Zero,
        };
        return credit > Money.Zero
            ? RegisterCreditNote(credit, ruling.Reason, circumstances, occasion)
            : Outcome<CaseRefusal>.Success;
    }

    private Dispute HoldForDispute(DisputeReason reason, string text, CaseOccasion occasion)
    {
        var dispute = Dispute.Open(Id, reason, text, occasion.UserId, occasion.NowUtc);
        _disputes.Add(dispute);
        HoldWhileDisputed();
        Record(CaseEventKind.DisputeOpened, occasion.Today, occasion, reason.ToString());
        return dispute;
    }

    private void HoldWhileDisputed() =>
        Holds = _disputes.Exists(one => one.HoldsCase) ? Holds | CaseHold.Disputed : Holds & ~CaseHold.Disputed;
}
