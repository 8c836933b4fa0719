namespace CrediCare.Domain.Cases;

public sealed partial class Case
{
    /// <summary>
    /// The creditor asks for a pause; the case keeps its stage and interest goes on.
    /// </summary>
    /// <param name="reason">In the creditor's words.</param>
    /// <param name="until">The last day of the pause, in Oslo; null is until someone ends it.</param>
    /// <param name="occasion">When and by whom.</param>
    public Outcome<CaseRefusal> Pause(string? reason, DateOnly? until, CaseOccasion occasion)
    {
        if (PauseRefusal() is { } refusal)
            return refusal;
        if (until < occasion.Today)
            return CaseRefusal.PauseEndHasPassed;
        Holds |= CaseHold.PausedByCreditor;
        PausedUntil = until;
        Record(CaseEventKind.Paused, occasion.Today, occasion, reason);
        return Outcome<CaseRefusal>.Success;
    }

    private CaseRefusal? PauseRefusal() =>
        ClosedRefusal ?? (Holds.HasFlag(CaseHold.PausedByCreditor) ? CaseRefusal.AlreadyPaused : null);

    /// <summary>Ends a pause whose last day has passed. False when it has not.</summary>
    public bool EndPause(CaseOccasion occasion) => PausedUntil < occasion.Today && Resume(occasion).Succeeded;

    public Outcome<CaseRefusal> Resume(CaseOccasion occasion)
    {
        if (!Holds.HasFlag(CaseHold.PausedByCreditor))
            return CaseRefusal.NotPaused;
        Holds &= ~CaseHold.PausedByCreditor;
        PausedUntil = null;
        Record(CaseEventKind.Resumed, occasion.Today, occasion);
        return Outcome<CaseRefusal>.Success;
    }

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
