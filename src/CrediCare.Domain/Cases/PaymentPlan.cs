using CrediCare.Domain.Amounts;
using CrediCare.Domain.Decisions;

namespace CrediCare.Domain.Cases;

/// <summary>An agreement to pay in instalments; one that the agency made binds the creditor (inkassoloven § 13).</summary>
public sealed class PaymentPlan : IVersioned, IDecisionSubject
{
    private readonly List<Installment> _installments = [];

    private PaymentPlan() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CaseId { get; private set; }
    public PaymentPlanState State { get; private set; }
    public DateTime ProposedAtUtc { get; private set; }
    public Guid ProposedByUserId { get; private set; }

    /// <summary>The day the creditor is asked to answer by; silence counts as a rejection.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>What is added to the claim when the plan is agreed, in øre; the instalments include it.</summary>
    public long FeeOre { get; private set; }

    /// <summary>The day in Oslo it was broken or kept to the end; null while it is neither.</summary>
    public DateOnly? EndedOn { get; private set; }

    public DateTime? EndedAtUtc { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<Installment> Installments => _installments;

    /// <summary>It binds, or has bound.</summary>
    public bool WasAgreed =>
        State is PaymentPlanState.Active or PaymentPlanState.Breached or PaymentPlanState.Completed or PaymentPlanState.Ended;

    internal static PaymentPlan Propose(Guid caseId, PlanProposal proposal, Guid userId, DateTime nowUtc)
    {
        var plan = new PaymentPlan
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CaseId = caseId,
            State = PaymentPlanState.AwaitingApproval,
            ProposedAtUtc = nowUtc,
            ProposedByUserId = userId,
            AnswerBy = proposal.Question?.AnswerBy,
            FeeOre = proposal.Fee.Ore,
        };
        plan._installments.AddRange(
            proposal.Parts.Select(
                (part, index) => new Installment(Guid.CreateVersion7(), plan.Id, index + 1, part.DueOn, part.Amount.Ore)
            )
        );
        return plan;
    }

    /// <summary>The first instalment's day that has not been found paid; what the day's job looks for while the plan is active.</summary>
    public DateOnly? NextDueOn { get; private set; }

    internal void Activate()
    {
        State = PaymentPlanState.Active;
        NextDueOn = _installments.Min(part => part.DueOn);
    }

    /// <summary>On the day of the first instalment that is not paid.</summary>
    internal void LookAgain(PlanProgress progress) =>
        NextDueOn = progress.Installments.First(part => part.Paid < part.Amount).Installment.DueOn;

    /// <summary>What was paid in full has kept the plan; else it fell away with the case.</summary>
    internal bool EndWithCase(ClosedReason? reason, CaseOccasion occasion) =>
        End(reason == ClosedReason.Paid ? PaymentPlanState.Completed : PaymentPlanState.Ended, occasion);

    /// <summary>False when it is not active, because it has ended already.</summary>
    internal bool End(PaymentPlanState to, CaseOccasion occasion)
    {
        if (State != PaymentPlanState.Active)
            return false;
        (State, EndedOn, EndedAtUtc) = (to, occasion.Today, occasion.NowUtc);
        return true;
    }

    /// <summary>The creditor did not say yes. False when the plan no longer waits.</summary>
    internal bool Leave(DecisionState state)
    {
        if (State != PaymentPlanState.AwaitingApproval)
            return false;
        State = state switch
        {
            DecisionState.Countered => PaymentPlanState.Countered,
            DecisionState.Withdrawn => PaymentPlanState.Withdrawn,
            _ => PaymentPlanState.Rejected,
        };
        return true;
    }
}

public enum PaymentPlanState
{
    AwaitingApproval,
    Active,
    Breached,
    Completed,

    /// <summary>By the creditor, or by silence.</summary>
    Rejected,

    /// <summary>By the creditor, with a proposal of its own.</summary>
    Countered,

    /// <summary>A caseworker took it back before the creditor answered.</summary>
    Withdrawn,

    /// <summary>The case was closed while it ran.</summary>
    Ended,
}

/// <summary>One instalment in øre, due on a day in Oslo.</summary>
public sealed record Installment(Guid Id, Guid PlanId, int Number, DateOnly DueOn, long AmountOre);
