namespace CrediCare.Domain.Decisions;

/// <summary>Why an answer was not taken.</summary>
public enum DecisionRefusal
{
    /// <summary>Someone has answered otherwise already; that answer stands.</summary>
    AnsweredAlready,

    /// <summary>The last day passed in silence, and what was announced has happened.</summary>
    HasLapsed,

    /// <summary>A caseworker took the question back.</summary>
    WasWithdrawn,

    /// <summary>This kind of question has no such answer.</summary>
    AnswerNotAllowed,

    /// <summary>A reader, or a member whom the company does not let decide this.</summary>
    MayNotAnswer,

    /// <summary>A rejection, a counter-proposal and an answer say something.</summary>
    TextMissing,

    /// <summary>The declaration is signed with the person's full name.</summary>
    SignatureMissing,

    /// <summary>The name that was written is not the name of the one who is signed in.</summary>
    SignatureIsAnothers,

    /// <summary>A declaration is signed with a second factor, shown just now.</summary>
    SecondFactorMissing,

    /// <summary>The document is not the one that was shown when the question was asked.</summary>
    DocumentChanged,

    /// <summary>An objection has come since; the plan waits until it is settled.</summary>
    Disputed,

    /// <summary>The creditor has paused the case.</summary>
    PausedByCreditor,

    /// <summary>What it was about has changed since: the plan or the step no longer waits.</summary>
    SubjectGone,

    /// <summary>The creditor must meet at the conciliation board, and has not said who does.</summary>
    AttendeeMissing,

    /// <summary>The figures of the counter-proposal cannot be meant, see <see cref="CounterPlan"/>.</summary>
    CounterImpossible,
}

/// <summary>What came of an answer that was taken.</summary>
public enum DecisionResult
{
    Taken,

    /// <summary>The same answer had been given already; it was one.</summary>
    TakenBefore,
}
