namespace CrediCare.Domain.Cases;

/// <summary>
/// A debtor's objection. While it is open no step, fee or letter may be added to the case (inkassoloven §§ 8, 17;
/// the objection need only seem reasonable from the debtor's side).
/// </summary>
public sealed class Dispute : IVersioned
{
    private readonly List<DisputeStatement> _statements = [];

    private Dispute() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CaseId { get; private set; }
    public DisputeReason Reason { get; private set; }
    public DisputeState State { get; private set; }
    public DateTime OpenedAtUtc { get; private set; }

    /// <summary>Null when it came with the registration.</summary>
    public Guid? OpenedByUserId { get; private set; }

    /// <summary>The day the creditor is asked to answer by, in Oslo; silence keeps the dispute held.</summary>
    public DateOnly? AnswerBy { get; private set; }

    public Guid? DecidedByUserId { get; private set; }
    public DateTime? DecidedAtUtc { get; private set; }
    public string? Decision { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<DisputeStatement> Statements => _statements;

    public bool IsOpen => State is DisputeState.Open or DisputeState.AwaitingCreditor or DisputeState.Answered;

    /// <summary>Also while the conciliation board has it: only a settled objection lets collection go on.</summary>
    public bool HoldsCase => State is not (DisputeState.Resolved or DisputeState.Upheld);

    public static Dispute Open(
        Guid caseId,
        DisputeReason reason,
        string text,
        Guid? userId,
        DateTime nowUtc,
        DateOnly? answerBy = null
    )
    {
        var dispute = new Dispute
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CaseId = caseId,
            Reason = reason,
            OpenedAtUtc = nowUtc,
            OpenedByUserId = userId,
            AnswerBy = answerBy,
        };
        dispute._statements.Add(new DisputeStatement(Guid.CreateVersion7(), dispute.Id, userId, text, nowUtc));
        return dispute;
    }

    internal void Decide(DisputeState outcome, string decision, Guid userId, DateTime nowUtc)
    {
        if (outcome is not (DisputeState.Resolved or DisputeState.Upheld or DisputeState.ToConciliationBoard))
            throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not a decision.");
        (State, Decision, DecidedByUserId, DecidedAtUtc) = (outcome, decision, userId, nowUtc);
    }
}

/// <summary>What the objection is about.</summary>
public enum DisputeReason
{
    Other,
    AlreadyPaid,
    NotReceived,
    Defective,
    WrongAmount,
    WrongPerson,
    NotOrdered,
}

/// <summary>How far an objection has come; the first three are open.</summary>
public enum DisputeState
{
    Open,
    AwaitingCreditor,
    Answered,
    Resolved,
    Upheld,
    ToConciliationBoard,
}

/// <summary>What one side said.</summary>
public sealed record DisputeStatement(Guid Id, Guid DisputeId, Guid? AuthorUserId, string Text, DateTime WrittenAtUtc);
