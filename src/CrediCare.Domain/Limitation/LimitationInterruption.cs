namespace CrediCare.Domain.Limitation;

/// <summary>
/// What can move limitation (foreldelsesloven §§ 14-22). Reminders, telephone calls and handing over to a collector are
/// not among them. On one day they count in this order.
/// </summary>
public enum LimitationInterruptionKind
{
    /// <summary>The debtor acknowledged the claim, expressly or by conduct (§ 14): a new period of the same length (§ 20).</summary>
    Acknowledgement = 0,

    /// <summary>Conciliation complaint, writ, enforcement or bankruptcy petition filed (§§ 15-18): nothing runs while it is pursued.</summary>
    LegalStepFiled = 1,

    /// <summary>Judgment: 10 years from it (§ 21 no. 2).</summary>
    Judgment = 2,

    /// <summary>Court settlement: 10 years from it (§ 21 no. 2).</summary>
    CourtSettlement = 3,

    /// <summary>The step ended without the claim being bindingly fixed: 3 years from its end (§ 21).</summary>
    NotBindinglyFixed = 4,

    /// <summary>Dismissed without a ruling on the merits: at least 1 year from it (§ 22).</summary>
    DismissedWithoutMerits = 5,

    /// <summary>A caseworker's own assessment, such as after attachment or lack of knowledge (§ 10); needs a basis.</summary>
    EnteredByCaseworker = 6,
}

/// <summary>One dated interruption. <paramref name="On"/> is the day of the act, for a legal step the day it was filed.</summary>
public sealed record LimitationInterruption
{
    private LimitationInterruption(LimitationInterruptionKind kind, DateOnly on, DateOnly? enteredExpiry, string? basis)
    {
        Kind = kind;
        On = on;
        EnteredExpiry = enteredExpiry;
        Basis = basis;
    }

    public LimitationInterruptionKind Kind { get; }

    public DateOnly On { get; }

    /// <summary>Only for what a caseworker entered: the new unmoved anniversary.</summary>
    public DateOnly? EnteredExpiry { get; }

    /// <summary>Only for what a caseworker entered: what it rests on.</summary>
    public string? Basis { get; }

    /// <summary>Anything but <see cref="LimitationInterruptionKind.EnteredByCaseworker"/>, which needs its date and basis.</summary>
    public static LimitationInterruption Of(LimitationInterruptionKind kind, DateOnly on) =>
        kind == LimitationInterruptionKind.EnteredByCaseworker
            ? throw new ArgumentException("An entered expiry needs its date and basis.", nameof(kind))
            : new(kind, on, null, null);

    public static LimitationInterruption Entered(DateOnly on, DateOnly expiry, string basis)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(basis);
        return new(LimitationInterruptionKind.EnteredByCaseworker, on, expiry, basis);
    }
}
