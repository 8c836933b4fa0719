namespace CrediCare.Domain.Limitation;

/// <summary>What a step in the reasoning says; pages put it into words.</summary>
public enum LimitationStepCode
{
    /// <summary>The period runs from the day payment could first be demanded.</summary>
    PeriodStarted = 0,

    /// <summary>Acknowledged in time: a new period of the same length.</summary>
    Acknowledged = 1,

    /// <summary>A legal step was filed in time; no period runs while it is pursued.</summary>
    PursuedFrom = 2,

    FixedByJudgment = 3,
    FixedByCourtSettlement = 4,
    EndedNotBindinglyFixed = 5,
    DismissedWithExtraYear = 6,
    EnteredByCaseworker = 7,

    /// <summary>It came after expiry and revives nothing.</summary>
    TooLate = 8,

    /// <summary>It would not have moved the end to a later day, so it changes nothing.</summary>
    NoLaterEnd = 9,

    /// <summary>The end falls on a weekend or holiday and moves to the next working day.</summary>
    MovedToWorkingDay = 10,
}

/// <summary>
/// One step: what was decided, the day of its cause, and the unmoved end after it (for
/// <see cref="LimitationStepCode.MovedToWorkingDay"/> the moved one). While a legal step is pursued there is no end.
/// </summary>
public sealed record LimitationReasoning(
    LimitationStepCode Code,
    DateOnly On,
    DateOnly? EndsOn,
    LimitationInterruption? Cause = null
);

/// <summary>
/// When the claim becomes time-barred and why. Both dates are null while a legal step is pursued, since nothing runs
/// then.
/// </summary>
public sealed record LimitationStatement(DateOnly? Anniversary, DateOnly? LegalExpiry, IReadOnlyList<LimitationReasoning> Steps)
{
    public bool IsPursued => Anniversary is null;

    /// <summary>The last day to act has passed.</summary>
    public bool IsTimeBarred(DateOnly today) => today > LegalExpiry;
}
