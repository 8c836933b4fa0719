namespace CrediCare.Domain.Cases;

/// <summary>Why a hold stands in the way.</summary>
public enum HoldRefusal
{
    /// <summary>A dispute is open: only an action to have the claim tried may follow (inkassoloven §§ 8 and 17).</summary>
    Disputed = 0,

    PausedByCreditor = 1,

    /// <summary>A plan binds the creditor while it is kept (inkassoloven § 13).</summary>
    PlanActive = 2,

    PlanAwaitingApproval = 3,
}

/// <summary>
/// What the holds on a case allow. A dispute comes first, whatever else holds the case. Interest is a fact that goes on
/// running, so only a dispute stops it from being posted. Waiting for the creditor's answer stops nothing by itself.
/// </summary>
public static class HoldRule
{
    /// <summary>The holds any of which stops the act, to find the cases that none of them stops.</summary>
    public static CaseHold Stopping(CollectionAct act) =>
        Enum.GetValues<CaseHold>().Where(hold => !Check(hold, act).Succeeded).Aggregate(CaseHold.None, (all, one) => all | one);

    public static Outcome<HoldRefusal> Check(CaseHold holds, CollectionAct act)
    {
        if (holds.HasFlag(CaseHold.Disputed) && act != CollectionAct.HaveClaimTried)
            return HoldRefusal.Disputed;

        if (act == CollectionAct.PostInterest)
            return Outcome<HoldRefusal>.Success;

        if (holds.HasFlag(CaseHold.PausedByCreditor))
            return HoldRefusal.PausedByCreditor;

        if (act == CollectionAct.AgreePlan)
            return Outcome<HoldRefusal>.Success;

        return holds.HasFlag(CaseHold.PlanActive) ? HoldRefusal.PlanActive
            : holds.HasFlag(CaseHold.PlanAwaitingApproval) ? HoldRefusal.PlanAwaitingApproval
            : Outcome<HoldRefusal>.Success;
    }
}
