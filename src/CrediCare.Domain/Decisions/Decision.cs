using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Decisions;

/// <summary>
/// One thing in a case that waits for the creditor: what is asked, by when, and what happens when nobody answers. It is asked,
/// answered and taken back through the case, so that the two never differ. Once it is decided it never changes, and its receipt
/// can show it (<see cref="IsAsReceipted"/>).
/// </summary>
public sealed class Decision : IVersioned
{
    private readonly List<DecisionDocument> _documents = [];

    private Decision() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }
    public Guid PortfolioId { get; private set; }
    public Guid CaseId { get; private set; }
    public string CaseNumber { get; private set; } = "";
    public DecisionKind Kind { get; private set; }

    /// <summary>The dispute, plan, legal step or declaration; null for a question.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>What it was about on the day it was asked, in a fixed form: the receipt holds what the creditor saw.</summary>
    public string? SubjectText { get; private set; }

    /// <summary>The caseworker's own words.</summary>
    public string Question { get; private set; } = "";

    public DateTime AskedAtUtc { get; private set; }

    /// <summary>Null when the portal itself asked.</summary>
    public Guid? AskedByUserId { get; private set; }

    /// <summary>The last day to answer, in Oslo; the day after, silence has its effect.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>The colleague at the creditor who is to answer; anyone who may can do it all the same.</summary>
    public Guid? AssignedToUserId { get; private set; }

    public DecisionState State { get; private set; }
    public string? Answer { get; private set; }

    /// <summary>How many instalments the creditor proposed instead; null where no figures were named, as the two below.</summary>
    public int? CounterInstallments { get; private set; }

    public long? CounterMonthlyOre { get; private set; }
    public DateOnly? CounterFirstOn { get; private set; }

    /// <summary>The plan the creditor proposed instead.</summary>
    public CounterPlan? Counter =>
        (CounterInstallments, CounterMonthlyOre, CounterFirstOn) is ({ } count, { } monthly, { } first)
            ? new CounterPlan(count, new Money(monthly), first)
            : null;

    public Guid? AnsweredByUserId { get; private set; }

    /// <summary>What the person was called then.</summary>
    public string? AnsweredByName { get; private set; }

    /// <summary>When it was answered.</summary>
    public DateTime? AnsweredAtUtc { get; private set; }

    /// <summary>The full name under a declaration.</summary>
    public string? SignedByName { get; private set; }

    /// <summary>When the second factor was shown for the signature.</summary>
    public DateTime? SecondFactorAtUtc { get; private set; }

    /// <summary>Of the answer; null while there is none.</summary>
    public string? ReceiptNumber { get; private set; }

    /// <summary>SHA-256 of the receipt's text, see <see cref="DecisionReceipt"/>.</summary>
    public string? ReceiptHash { get; private set; }

    /// <summary>When it was decided, lapsed or was taken back.</summary>
    public DateTime? EndedAtUtc { get; private set; }

    /// <summary>A caseworker has something to do about how it ended.</summary>
    public bool WaitsForStaff { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<DecisionDocument> Documents => _documents;

    public bool IsWaiting => State == DecisionState.Waiting;

    /// <summary>The last day has passed in silence.</summary>
    public bool IsOverdue(DateOnly today) => IsWaiting && today > AnswerBy;

    /// <summary>Whether what is stored is still what the receipt was given for.</summary>
    public bool IsAsReceipted => ReceiptHash is not null && DecisionReceipt.HashOf(this) == ReceiptHash;

    internal static Decision Ask(
        (Guid CreditorId, Guid PortfolioId, Guid CaseId, string CaseNumber) of,
        DecisionKind kind,
        Guid? subjectId,
        string? subjectText,
        DecisionQuestion question,
        Guid? userId,
        DateTime nowUtc
    )
    {
        var decision = new Decision
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = of.CreditorId,
            PortfolioId = of.PortfolioId,
            CaseId = of.CaseId,
            CaseNumber = of.CaseNumber,
            Kind = kind,
            SubjectId = subjectId,
            SubjectText = subjectText,
            Question = question.Text.Trim(),
            AskedAtUtc = nowUtc,
            AskedByUserId = userId,
            AnswerBy = question.AnswerBy,
        };
        decision.Attach(DecisionSide.Asked, question.Documents);
        return decision;
    }

    /// <summary>Gives it to a colleague, or to nobody in particular. Who has access to it is the caller's to know.</summary>
    public Outcome<DecisionRefusal> AssignTo(Guid? userId)
    {
        if (RefusalAsOver() is { } refusal)
            return refusal;
        AssignedToUserId = userId;
        return Outcome<DecisionRefusal>.Success;
    }

    /// <summary>A caseworker has taken in how it ended. False when there was nothing to take in.</summary>
    public bool TakeIn()
    {
        if (!WaitsForStaff)
            return false;
        WaitsForStaff = false;
        return true;
    }

    /// <summary>
    /// What would come of an answer. The same answer again, from whoever, is the one that was given; another one is refused.
    /// </summary>
    public Outcome<DecisionResult, DecisionRefusal> Weigh(DecisionAnswer answer, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (!DecisionRule.MayAnswer(Kind, answer.By.Role, answer.By.Rights))
            return DecisionRefusal.MayNotAnswer;
        if (!DecisionRule.Choices(Kind).Contains(answer.Choice))
            return DecisionRefusal.AnswerNotAllowed;
        if (DecisionRule.NeedsWords(answer.Choice, answer.Counter) && answer.Words is null)
            return DecisionRefusal.TextMissing;
        if (IsGiven(answer))
            return DecisionResult.TakenBefore;
        if (RefusalAsOver() is { } over)
            return over;
        if (
            answer is { Choice: DecisionChoice.Counter, Counter: { } counter }
            && counter.ProblemOn(OsloTime.DateOf(nowUtc)) is not null
        )
            return DecisionRefusal.CounterImpossible;
        return
            Kind == DecisionKind.Declaration
            && answer.Choice == DecisionChoice.Approve
            && DecisionRule.Unsigned(answer, _documents, nowUtc) is { } unsigned
            ? unsigned
            : DecisionResult.Taken;
    }

    /// <summary>Takes an answer that has been weighed, and seals the receipt.</summary>
    internal void Take(DecisionAnswer answer, ReceiptNumber receipt, DateTime nowUtc)
    {
        (Answer, AnsweredByUserId, AnsweredByName, AnsweredAtUtc) = (answer.Words, answer.By.UserId, answer.By.Name, nowUtc);
        if (answer is { Choice: DecisionChoice.Counter, Counter: { } counter })
            (CounterInstallments, CounterMonthlyOre, CounterFirstOn) = (counter.Installments, counter.Monthly.Ore, counter.First);
        (SignedByName, SecondFactorAtUtc) = (answer.Signature?.FullName.Trim(), answer.Signature?.SecondFactorAtUtc);
        Attach(DecisionSide.Answered, answer.Documents);
        End(DecisionRule.StateOf(answer.Choice), nowUtc);
        ReceiptNumber = receipt.Value;
        ReceiptHash = DecisionReceipt.HashOf(this);
    }

    /// <summary>Lapsed or taken back.</summary>
    internal void End(DecisionState state, DateTime nowUtc) =>
        (State, EndedAtUtc, WaitsForStaff) = (state, nowUtc, DecisionRule.LeavesWork(Kind, state));

    internal DecisionRefusal? RefusalAsOver() =>
        State switch
        {
            DecisionState.Waiting => null,
            DecisionState.Lapsed => DecisionRefusal.HasLapsed,
            DecisionState.Withdrawn => DecisionRefusal.WasWithdrawn,
            DecisionState.Approved or DecisionState.Rejected or DecisionState.Countered or DecisionState.Answered =>
                DecisionRefusal.AnsweredAlready,
        };

    private bool IsGiven(DecisionAnswer answer) =>
        ReceiptNumber is not null
        && State == DecisionRule.StateOf(answer.Choice)
        && Answer == answer.Words
        && (answer.Choice != DecisionChoice.Counter || Counter == answer.Counter)
        && _documents
            .Where(one => one.Side == DecisionSide.Answered)
            .Select(one => one.Sha256)
            .ToHashSet()
            .SetEquals(answer.Documents.Select(one => one.Sha256));

    private void Attach(DecisionSide side, IEnumerable<ShownDocument> documents) =>
        _documents.AddRange(documents.Select(one => new DecisionDocument(Id, one.DocumentId, side, one.FileName, one.Sha256)));
}

/// <summary>What the creditor is asked: in the caseworker's words, with what documents, and the last day to answer (Oslo).</summary>
public sealed record DecisionQuestion(string Text, DateOnly AnswerBy)
{
    public IReadOnlyCollection<ShownDocument> Documents { get; init; } = [];
}
