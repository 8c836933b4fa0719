namespace CrediCare.Domain.Cases;

/// <summary>What holds a case back or waits on it; any number at once. A held case still knows its stage.</summary>
[Flags]
public enum CaseHold
{
    None = 0,
    PausedByCreditor = 1,

    /// <summary>An objection is open (inkassoloven §§ 8 and 17): no step, fee or letter until a caseworker closes it.</summary>
    Disputed = 2,
    PlanAwaitingApproval = 4,
    PlanActive = 8,
    PlanBreached = 16,
    AwaitingCreditor = 32,
}
