using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;

namespace CrediCare.Web.Features.Cases;

/// <summary>Something the creditor is asked, and the day to answer by.</summary>
public abstract record CaseAsk(DateOnly? AnswerBy)
{
    /// <summary>Where it is answered.</summary>
    public string DecisionPublicId { get; private init; } = "";

    /// <summary>Whether to accept a plan; silence rejects it.</summary>
    public sealed record Plan(PlanProgress Progress, DateOnly? AnswerBy) : CaseAsk(AnswerBy)
    {
        public int Count => Progress.Installments.Count;

        public Money First => Progress.Installments[0].Amount;

        public Money Last => Progress.Installments[^1].Amount;

        public DateOnly From => Progress.Installments[0].Installment.DueOn;

        public DateOnly To => Progress.Installments[^1].Installment.DueOn;

        public Money Largest => Progress.Installments.Max(part => part.Amount);

        public bool AreEqual => Progress.Installments.All(part => part.Amount == First);

        public bool AreEqualButLast => Progress.Installments.SkipLast(1).All(part => part.Amount == First);
    }

    /// <summary>Anything else, in a caseworker's words.</summary>
    public sealed record Question(DecisionKind Kind, string Text, CaseActor? By, DateOnly AskedOn, DateOnly? AnswerBy)
        : CaseAsk(AnswerBy);

    /// <summary>What waits for the creditor's answer, the nearest day first.</summary>
    /// <param name="one">The case.</param>
    /// <param name="plan">Its plan as it stands, if it has one.</param>
    /// <param name="actors">Those who did something in the case.</param>
    public static IReadOnlyList<CaseAsk> Of(Case one, CasePlanModel? plan, IReadOnlyDictionary<Guid, CaseActor> actors)
    {
        var asks = one.Decisions.Where(decision => decision.IsWaiting).OrderBy(decision => decision.AskedAtUtc).Select(Ask);
        return [.. asks.OrderBy(ask => ask.AnswerBy ?? DateOnly.MaxValue)];

        CaseAsk Ask(Decision decision) =>
            decision.Kind == DecisionKind.PaymentPlan && plan is not null && plan.Plan.Id == decision.SubjectId
                ? new Plan(plan.Progress, decision.AnswerBy) { DecisionPublicId = decision.PublicId }
                : new Question(
                    decision.Kind,
                    decision.Question,
                    decision.AskedByUserId is { } id ? actors.GetValueOrDefault(id) : null,
                    OsloTime.DateOf(decision.AskedAtUtc),
                    decision.AnswerBy
                )
                {
                    DecisionPublicId = decision.PublicId,
                };
    }
}
