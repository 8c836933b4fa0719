using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Decisions;

namespace CrediCare.Domain.Cases;

public sealed partial class Case
{
    /// <summary>
    /// A plan with the debtor, active at once or waiting for the creditor's answer; one at a time. Whether its sum and days are
    /// right is <see cref="PaymentPlanRule"/>'s to say.
    /// </summary>
    public Outcome<PaymentPlan, CaseRefusal> ProposePlan(PlanProposal proposal, CaseOccasion occasion)
    {
        if (occasion.UserId is not { } userId)
            throw new ArgumentException("A plan is proposed by a person.", nameof(occasion));
        if (PlanRefusal() is { } refusal)
            return refusal;

        var plan = PaymentPlan.Propose(Id, proposal, userId, occasion.NowUtc);
        Holds &= ~CaseHold.PlanBreached;
        // Whoever proposes a plan has taken up what the creditor proposed.
        foreach (var counter in _decisions.Where(IsCounterWaiting))
            counter.TakeIn();
        if (proposal.Question is { } question)
        {
            Holds |= CaseHold.PlanAwaitingApproval;
            Ask(DecisionKind.PaymentPlan, plan.Id, SubjectTexts.Of(plan), question, occasion, Count(plan));
        }
        else
            Activate(plan, occasion);
        return plan;
    }

    /// <summary>The creditor proposed another plan, and no caseworker has taken it in yet: it is to be taken up with the debtor.</summary>
    public bool CounterWaits => _decisions.Exists(IsCounterWaiting);

    private CaseRefusal? PlanRefusal() =>
        RefusalOf(CollectionAct.AgreePlan)
        ?? ((Holds & (CaseHold.PlanActive | CaseHold.PlanAwaitingApproval)) != CaseHold.None ? CaseRefusal.PlanExists : null);

    /// <summary>An instalment was missed, and the days of grace have passed; collection may go on.</summary>
    public Outcome<CaseRefusal> BreachPlan(PaymentPlan plan, CaseOccasion occasion) =>
        Leave(plan, PaymentPlanState.Breached, CaseHold.PlanBreached, CaseEventKind.PlanBreached, occasion);

    public Outcome<CaseRefusal> CompletePlan(PaymentPlan plan, CaseOccasion occasion) =>
        Leave(plan, PaymentPlanState.Completed, CaseHold.None, CaseEventKind.PlanCompleted, occasion);

    private void Follow(PaymentPlan plan, DecisionAnswer answer, CaseOccasion occasion)
    {
        if (answer.Choice == DecisionChoice.Approve)
        {
            Activate(plan, occasion);
            return;
        }

        plan.Leave(DecisionRule.StateOf(answer.Choice));
        Holds &= ~CaseHold.PlanAwaitingApproval;
        var countered = answer.Choice == DecisionChoice.Counter;
        Record(
            countered ? CaseEventKind.PlanCountered : CaseEventKind.PlanRejected,
            occasion.Today,
            occasion,
            countered ? answer.Words : Count(plan)
        );
    }

    // The fee may be claimed from the day the plan is agreed (inkassoforskriften § 2-4).
    private void Activate(PaymentPlan plan, CaseOccasion occasion)
    {
        plan.Activate();
        Holds = (Holds & ~CaseHold.PlanAwaitingApproval) | CaseHold.PlanActive;
        var posting = plan.FeeOre > 0 ? Posting(occasion) : null;
        if (posting is not null)
            Charge(posting, posting.Row(LedgerEntryKind.PaymentPlanFee, LedgerComponent.Fees, new Money(plan.FeeOre)));
        Record(CaseEventKind.PlanApproved, occasion.Today, occasion, Count(plan), posting?.TransactionId);
    }

    private Outcome<CaseRefusal> Leave(
        PaymentPlan plan,
        PaymentPlanState to,
        CaseHold after,
        CaseEventKind kind,
        CaseOccasion occasion
    )
    {
        if (plan.CaseId != Id)
            throw new ArgumentException($"The plan is not one of case {CaseNumber}.", nameof(plan));
        if (Stage == CaseStage.Closed)
            return CaseRefusal.Closed;
        if (!plan.End(to, occasion))
            return CaseRefusal.PlanNotThere;
        Holds = (Holds & ~CaseHold.PlanActive) | after;
        Record(kind, occasion.Today, occasion, Count(plan));
        return Outcome<CaseRefusal>.Success;
    }

    private static bool IsCounterWaiting(Decision one) =>
        one is { Kind: DecisionKind.PaymentPlan, State: DecisionState.Countered, WaitsForStaff: true };

    private static string Count(PaymentPlan plan) => plan.Installments.Count.ToString(CultureInfo.InvariantCulture);
}
