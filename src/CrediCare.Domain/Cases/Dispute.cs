namespace CrediCare.Domain.Cases;

/// <summary>
/// A debtor's objection. While it is open no step, fee or letter may be added to the case (inkassoloven §§ 8, 17;
/// the objection need only seem reasonable from the debtor's side). It is asked about, answered and settled through the case.
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

    /// <summary>When the creditor was last asked.</summary>
    public DateTime? AskedAtUtc { get; private set; }

    /// <summary>The day the creditor is asked to answer by, in Oslo; silence keeps the dispute held.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>When the creditor last said something.</summary>
    public DateTime? AnsweredAtUtc { get; private set; }

    public Guid? DecidedByUserId { get; private set; }
    public DateTime? DecidedAtUtc { get; private set; }
    public DisputeOutcome? Outcome { get; private set; }
    public string? Decision { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<DisputeStatement> Statements => _statements;

    public bool IsOpen => State is DisputeState.Open or DisputeState.AwaitingCreditor or DisputeState.Answered;

    /// <summary>Also while the conciliation board has it: only a settled objection lets collection go on.</summary>
    public bool HoldsCase => State is not (DisputeState.Resolved or DisputeState.Upheld);

    public static Dispute Open(Guid caseId, DisputeReason reason, string text, Guid? userId, DateTime nowUtc)
    {
        var dispute = new Dispute
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CaseId = caseId,
            Reason = reason,
            OpenedAtUtc = nowUtc,
            OpenedByUserId = userId,
        };
        dispute.Say(DisputeSide.Debtor, text, userId, nowUtc);
        return dispute;
    }

    internal void Ask(DateOnly answerBy, DateTime nowUtc) =>
        (State, AskedAtUtc, AnswerBy) = (DisputeState.AwaitingCreditor, nowUtc, answerBy);

    /// <summary>The question was taken back.</summary>
    internal void AskNoMore()
    {
        if (State == DisputeState.AwaitingCreditor)
            (State, AnswerBy) = (DisputeState.Open, null);
    }

    /// <summary>What the creditor says answers what was asked; what the debtor adds opens an answered dispute again.</summary>
    internal DisputeStatement Say(DisputeSide side, string text, Guid? userId, DateTime nowUtc)
    {
        var statement = new DisputeStatement(Guid.CreateVersion7(), Id, side, userId, text, nowUtc);
        _statements.Add(statement);
        if (side == DisputeSide.Creditor && IsOpen)
            (State, AnsweredAtUtc) = (DisputeState.Answered, nowUtc);
        else if (side == DisputeSide.Debtor && State == DisputeState.Answered)
            State = DisputeState.Open;
        return statement;
    }

    internal void Decide(DisputeRuling ruling, Guid userId, DateTime nowUtc) =>
        (State, Outcome, Decision, DecidedByUserId, DecidedAtUtc) = (ruling.State, ruling.Outcome, ruling.Reason, userId, nowUtc);

    /// <summary>Undecided again; what was decided before stands in the case's events.</summary>
    internal void Reopen(string text, Guid? userId, DateTime nowUtc)
    {
        (State, Outcome, Decision, DecidedByUserId, DecidedAtUtc) = (DisputeState.Open, null, null, null, null);
        (AskedAtUtc, AnswerBy, AnsweredAtUtc) = (null, null, null);
        Say(DisputeSide.Debtor, text, userId, nowUtc);
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

/// <summary>Who says it.</summary>
public enum DisputeSide
{
    Debtor,
    Creditor,
}

/// <summary>What one side said; the debtor's words are written down by whoever heard them.</summary>
public sealed record DisputeStatement(
    Guid Id,
    Guid DisputeId,
    DisputeSide Side,
    Guid? AuthorUserId,
    string Text,
    DateTime WrittenAtUtc
);
