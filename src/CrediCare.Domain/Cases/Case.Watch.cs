using CrediCare.Domain.Fees;
using CrediCare.Domain.Limitation;

namespace CrediCare.Domain.Cases;

/// <summary>What the day's job looks for, kept on the case so that it finds its few among the many.</summary>
public sealed partial class Case
{
    /// <summary>The first day in Oslo on which the light fee may become a heavy one; null when it cannot, or has.</summary>
    public DateOnly? HeavyFeeOn { get; private set; }

    /// <summary>The limitation day that the creditor was last warned of.</summary>
    public DateOnly? WarnedOfLimitation { get; private set; }

    /// <summary>How many days ahead that warning was, see <see cref="LimitationWarningDays"/>.</summary>
    public int? LimitationWarning { get; private set; }

    /// <summary>
    /// Marks the nearest warning of limitation that has come due and not been given, and gives its number of days. Null when there
    /// is none: nothing runs, the last day to act has passed, or it was given before.
    /// </summary>
    public int? WarnOfLimitation(LimitationWarningDays days, DateOnly today)
    {
        if (
            Stage == CaseStage.Closed
            || EarliestLimitation is not { } end
            || today > Calendar.WorkingDays.SameOrNext(end)
            || days.Reached(end, today) is not { } reached
            || (WarnedOfLimitation == end && LimitationWarning <= reached)
        )
            return null;
        (WarnedOfLimitation, LimitationWarning) = (end, reached);
        return reached;
    }

    /// <summary>
    /// Looks at an active plan: an instalment that was missed beyond the days of grace breaks it, the last one paid completes it.
    /// While the case is disputed or paused nobody is held to it.
    /// </summary>
    public PlanLook LookAt(PaymentPlan plan, int graceDays, CaseOccasion occasion)
    {
        if (Stage == CaseStage.Closed)
            return plan.EndWithCase(ClosedReason, occasion) ? PlanLook.EndedWithCase : PlanLook.Waits;
        if ((Holds & (CaseHold.Disputed | CaseHold.PausedByCreditor)) != CaseHold.None)
            return PlanLook.Waits;
        var progress = PlanProgress.Of(plan, this, occasion.Today);
        if (progress.MissedAfter(graceDays, occasion.Today) is not null)
            return BreachPlan(plan, occasion).Succeeded ? PlanLook.Broken : PlanLook.Waits;
        if (progress.Left.IsZero)
            return CompletePlan(plan, occasion).Succeeded ? PlanLook.Completed : PlanLook.Waits;
        plan.LookAgain(progress);
        return PlanLook.Kept;
    }

    /// <summary>No heavy fee comes on top: what was charged is as much as may be.</summary>
    public void ForgoHeavyFee() => HeavyFeeOn = null;

    private void RestateHeavyFee() =>
        HeavyFeeOn =
            Stage != CaseStage.Closed
            && DemandDeadline is { } deadline
            && StandingCharges(LedgerEntryKind.CollectionFee).Count() == 1
                ? HeavyFee.FirstDayAfter(deadline)
                : null;
}

/// <summary>What came of a look at a plan.</summary>
public enum PlanLook
{
    /// <summary>Nobody is held to it for now.</summary>
    Waits,
    Kept,
    Broken,
    Completed,

    /// <summary>The case was closed while the plan ran.</summary>
    EndedWithCase,
}
