namespace CrediCare.Domain.Cases;

/// <summary>Why the case refuses what it was asked to do. Moves between stages have reasons of their own.</summary>
public enum CaseRefusal
{
    Closed,
    Disputed,
    PausedByCreditor,
    PlanActive,
    PlanAwaitingApproval,
    AlreadyPaused,
    NotPaused,

    /// <summary>A plan is active or waits for an answer already.</summary>
    PlanExists,

    /// <summary>Someone has decided about the plan already, or it has ended.</summary>
    PlanNotThere,

    /// <summary>The dispute has been decided already.</summary>
    DisputeNotOpen,

    /// <summary>Only a dispute that has been decided can be opened again.</summary>
    DisputeNotDecided,

    /// <summary>The creditor has been asked about this already, and has not answered.</summary>
    AskedAlready,

    /// <summary>A pause does not end before it began.</summary>
    PauseEndHasPassed,

    /// <summary>What is reported has not happened yet.</summary>
    DatedInFuture,

    /// <summary>The heavy fee needs a payment demand whose deadline is missed by more than 28 days.</summary>
    HeavyFeeTooEarly,

    /// <summary>A heavy fee has been charged already.</summary>
    HeavyFeeCharged,

    /// <summary>More is credited than was claimed and has not been credited.</summary>
    MoreThanPrincipal,

    /// <summary>What it costs to take the case back is not known, and the creditor has not said yes to that.</summary>
    PriceNotAgreed,

    /// <summary>More is paid back than was paid too much.</summary>
    MoreThanExcess,

    /// <summary>Nothing is paid back before it came.</summary>
    RefundBeforeExcess,

    /// <summary>More than the tables leave of the fee.</summary>
    AboveFeeCap,

    /// <summary>There is no such charge, or it has been taken back already.</summary>
    NothingToReverse,

    /// <summary>What was too much of the payment has been paid back already; that has to come back first.</summary>
    ExcessPaidBack,
}
