using System.Globalization;
using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

public sealed partial class Case
{
    /// <summary>The creditor asks for a pause; the case keeps its stage and interest goes on.</summary>
    public Outcome<CaseRefusal> Pause(string? reason, CaseOccasion occasion)
    {
        if (Stage == CaseStage.Closed)
            return CaseRefusal.Closed;
        if (Holds.HasFlag(CaseHold.PausedByCreditor))
            return CaseRefusal.AlreadyPaused;
        Holds |= CaseHold.PausedByCreditor;
        Record(CaseEventKind.Paused, occasion.Today, occasion, reason);
        return Outcome<CaseRefusal>.Success;
    }

    public Outcome<CaseRefusal> Resume(CaseOccasion occasion)
    {
        if (!Holds.HasFlag(CaseHold.PausedByCreditor))
            return CaseRefusal.NotPaused;
        Holds &= ~CaseHold.PausedByCreditor;
        Record(CaseEventKind.Resumed, occasion.Today, occasion);
        return Outcome<CaseRefusal>.Success;
    }

    /// <summary>The creditor is asked something; it stops nothing by itself.</summary>
    public Outcome<CaseRefusal> AskCreditor(string question, CaseOccasion occasion)
    {
        if (Stage == CaseStage.Closed)
            return CaseRefusal.Closed;
        Holds |= CaseHold.AwaitingCreditor;
        Record(CaseEventKind.QuestionAsked, occasion.Today, occasion, question);
        return Outcome<CaseRefusal>.Success;
    }

    public Outcome<CaseRefusal> CreditorAnswered(CaseOccasion occasion)
    {
        if (!Holds.HasFlag(CaseHold.AwaitingCreditor))
            return CaseRefusal.NothingAsked;
        Holds &= ~CaseHold.AwaitingCreditor;
        Record(CaseEventKind.QuestionAnswered, occasion.Today, occasion);
        return Outcome<CaseRefusal>.Success;
    }

    /// <summary>
    /// An objection has come, oral or written. From now no step, fee or letter is taken until a caseworker has decided
    /// (inkassoloven §§ 8 and 17).
    /// </summary>
    public Outcome<Dispute, CaseRefusal> OpenDispute(
        DisputeReason reason,
        string text,
        DateOnly? answerBy,
        CaseOccasion occasion
    ) => Stage == CaseStage.Closed ? CaseRefusal.Closed : HoldForDispute(reason, text, answerBy, occasion);

    /// <summary>
    /// A caseworker decides a dispute of this case. The hold goes when no dispute is left undecided; one that goes to the
    /// conciliation board holds the case until the board has decided.
    /// </summary>
    /// <exception cref="ArgumentException">The outcome decides nothing, or nobody is named as the one who decided.</exception>
    public Outcome<CaseRefusal> CloseDispute(Guid disputeId, DisputeState outcome, string decision, CaseOccasion occasion)
    {
        if (occasion.UserId is not { } userId)
            throw new ArgumentException("A dispute is decided by a person.", nameof(occasion));
        if (_disputes.Find(one => one.Id == disputeId) is not { HoldsCase: true } dispute)
            return CaseRefusal.DisputeNotOpen;
        dispute.Decide(outcome, decision, userId, occasion.NowUtc);
        HoldWhileDisputed();
        Record(CaseEventKind.DisputeClosed, occasion.Today, occasion, decision);
        return Outcome<CaseRefusal>.Success;
    }

    /// <summary>A plan with the debtor, active at once or waiting for the creditor's answer; one at a time.</summary>
    public Outcome<PaymentPlan, CaseRefusal> ProposePlan(
        IReadOnlyCollection<(DateOnly DueOn, Money Amount)> installments,
        bool needsApproval,
        DateOnly? answerBy,
        CaseOccasion occasion
    )
    {
        if (occasion.UserId is not { } userId)
            throw new ArgumentException("A plan is proposed by a person.", nameof(occasion));
        if (RefusalOf(CollectionAct.AgreePlan) is { } refusal)
            return refusal;
        if ((Holds & (CaseHold.PlanActive | CaseHold.PlanAwaitingApproval)) != CaseHold.None)
            return CaseRefusal.PlanExists;

        var plan = PaymentPlan.Propose(Id, installments, needsApproval, answerBy, userId, occasion.NowUtc);
        Holds = (Holds & ~CaseHold.PlanBreached) | (needsApproval ? CaseHold.PlanAwaitingApproval : CaseHold.PlanActive);
        Record(
            needsApproval ? CaseEventKind.PlanProposed : CaseEventKind.PlanApproved,
            occasion.Today,
            occasion,
            installments.Count.ToString(CultureInfo.InvariantCulture)
        );
        return plan;
    }

    public Outcome<CaseRefusal> ApprovePlan(PaymentPlan plan, CaseOccasion occasion) =>
        Decide(
            plan,
            PaymentPlanState.AwaitingApproval,
            PaymentPlanState.Active,
            CaseHold.PlanAwaitingApproval,
            CaseHold.PlanActive,
            CaseEventKind.PlanApproved,
            occasion
        );

    /// <summary>By the creditor, or by silence when the day to answer has passed.</summary>
    public Outcome<CaseRefusal> RejectPlan(PaymentPlan plan, CaseOccasion occasion) =>
        Decide(
            plan,
            PaymentPlanState.AwaitingApproval,
            PaymentPlanState.Rejected,
            CaseHold.PlanAwaitingApproval,
            CaseHold.None,
            CaseEventKind.PlanRejected,
            occasion
        );

    /// <summary>An instalment was missed; collection may go on.</summary>
    public Outcome<CaseRefusal> BreachPlan(PaymentPlan plan, CaseOccasion occasion) =>
        Decide(
            plan,
            PaymentPlanState.Active,
            PaymentPlanState.Breached,
            CaseHold.PlanActive,
            CaseHold.PlanBreached,
            CaseEventKind.PlanBreached,
            occasion
        );

    public Outcome<CaseRefusal> CompletePlan(PaymentPlan plan, CaseOccasion occasion) =>
        Decide(
            plan,
            PaymentPlanState.Active,
            PaymentPlanState.Completed,
            CaseHold.PlanActive,
            CaseHold.None,
            CaseEventKind.PlanCompleted,
            occasion
        );

    private Outcome<CaseRefusal> Decide(
        PaymentPlan plan,
        PaymentPlanState from,
        PaymentPlanState to,
        CaseHold before,
        CaseHold after,
        CaseEventKind kind,
        CaseOccasion occasion
    )
    {
        if (plan.CaseId != Id)
            throw new ArgumentException($"The plan is not one of case {CaseNumber}.", nameof(plan));
        if (Stage == CaseStage.Closed)
            return CaseRefusal.Closed;
        if (!plan.Move(from, to))
            return CaseRefusal.PlanNotThere;
        Holds = (Holds & ~before) | after;
        Record(kind, occasion.Today, occasion, plan.Installments.Count.ToString(CultureInfo.InvariantCulture));
        return Outcome<CaseRefusal>.Success;
    }

    private Dispute HoldForDispute(DisputeReason reason, string text, DateOnly? answerBy, CaseOccasion occasion)
    {
        var dispute = Dispute.Open(Id, reason, text, occasion.UserId, occasion.NowUtc, answerBy);
        _disputes.Add(dispute);
        HoldWhileDisputed();
        Record(CaseEventKind.DisputeOpened, occasion.Today, occasion, reason.ToString());
        return dispute;
    }

    private void HoldWhileDisputed() =>
        Holds = _disputes.Exists(one => one.HoldsCase) ? Holds | CaseHold.Disputed : Holds & ~CaseHold.Disputed;

    private CaseRefusal? RefusalOf(CollectionAct act) =>
        Stage == CaseStage.Closed ? CaseRefusal.Closed
        : HoldRule.Check(Holds, act).Refusal is { } hold ? RefusalFor(hold)
        : null;

    private static CaseRefusal RefusalFor(HoldRefusal hold) =>
        hold switch
        {
            HoldRefusal.Disputed => CaseRefusal.Disputed,
            HoldRefusal.PausedByCreditor => CaseRefusal.PausedByCreditor,
            HoldRefusal.PlanActive => CaseRefusal.PlanActive,
            HoldRefusal.PlanAwaitingApproval => CaseRefusal.PlanAwaitingApproval,
        };
}
