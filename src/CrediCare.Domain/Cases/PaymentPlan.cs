using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

/// <summary>An agreement to pay in instalments; one that the agency made binds the creditor (inkassoloven § 13).</summary>
public sealed class PaymentPlan : IVersioned
{
    private readonly List<Installment> _installments = [];

    private PaymentPlan() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CaseId { get; private set; }
    public PaymentPlanState State { get; private set; }
    public DateTime ProposedAtUtc { get; private set; }
    public Guid ProposedByUserId { get; private set; }

    /// <summary>The day the creditor is asked to answer by; silence counts as a rejection.</summary>
    public DateOnly? AnswerBy { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<Installment> Installments => _installments;

    public static PaymentPlan Propose(
        Guid caseId,
        IEnumerable<(DateOnly DueOn, Money Amount)> installments,
        bool needsApproval,
        DateOnly? answerBy,
        Guid userId,
        DateTime nowUtc
    )
    {
        var plan = new PaymentPlan
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CaseId = caseId,
            State = needsApproval ? PaymentPlanState.AwaitingApproval : PaymentPlanState.Active,
            ProposedAtUtc = nowUtc,
            ProposedByUserId = userId,
            AnswerBy = needsApproval ? answerBy : null,
        };
        plan._installments.AddRange(
            installments.Select(
                (part, index) => new Installment(Guid.CreateVersion7(), plan.Id, index + 1, part.DueOn, part.Amount.Ore)
            )
        );
        return plan;
    }

    /// <summary>False when it stands elsewhere, because someone decided first.</summary>
    internal bool Move(PaymentPlanState from, PaymentPlanState to)
    {
        if (State != from)
            return false;
        State = to;
        return true;
    }
}

public enum PaymentPlanState
{
    AwaitingApproval,
    Active,
    Breached,
    Completed,
    Rejected,
}

/// <summary>One instalment in øre, due on a day in Oslo.</summary>
public sealed record Installment(Guid Id, Guid PlanId, int Number, DateOnly DueOn, long AmountOre);
