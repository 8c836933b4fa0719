namespace CrediCare.Domain.Decisions;

/// <summary>What kind of thing waits for the creditor.</summary>
public enum DecisionKind
{
    /// <summary>What the creditor says to an objection.</summary>
    DisputeStatement,

    /// <summary>Whether to accept a payment plan.</summary>
    PaymentPlan,

    /// <summary>Whether to take a legal step.</summary>
    LegalStep,

    /// <summary>A declaration to sign.</summary>
    Declaration,

    /// <summary>An ordinary question from a caseworker.</summary>
    Question,
}

/// <summary>Where it stands. Everything but <see cref="Waiting"/> is final.</summary>
public enum DecisionState
{
    Waiting,

    /// <summary>Said yes to, or signed.</summary>
    Approved,
    Rejected,

    /// <summary>Said no to, with a proposal of the creditor's own.</summary>
    Countered,
    Answered,

    /// <summary>Nobody answered in time, and the announced effect of silence happened.</summary>
    Lapsed,

    /// <summary>A caseworker took it back, or there was nothing left to decide.</summary>
    Withdrawn,
}

/// <summary>What the creditor can say.</summary>
public enum DecisionChoice
{
    /// <summary>Yes; for a declaration, the signature.</summary>
    Approve,
    Reject,

    /// <summary>No, but on other terms.</summary>
    Counter,

    /// <summary>An answer in words.</summary>
    Answer,
}

/// <summary>What happens when the last day passes in silence (design: every question says so where it is asked).</summary>
public enum SilenceEffect
{
    /// <summary>The dispute holds the case as before.</summary>
    StaysHeld,

    /// <summary>The plan counts as rejected.</summary>
    CountsAsRejected,

    /// <summary>The step is not taken, the declaration not signed.</summary>
    NotTaken,

    /// <summary>A caseworker takes it up.</summary>
    BecomesTask,
}
