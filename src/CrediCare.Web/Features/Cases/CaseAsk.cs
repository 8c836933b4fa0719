using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;

namespace CrediCare.Web.Features.Cases;

/// <summary>Something the creditor is asked, and the day to answer by.</summary>
public abstract record CaseAsk(DateOnly? AnswerBy)
{
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

    /// <summary>A caseworker's question; silence stops nothing.</summary>
    public sealed record Question(string Text, CaseActor? By, DateOnly AskedOn, DateOnly? AnswerBy) : CaseAsk(AnswerBy);

    /// <summary>What waits for the creditor's answer, the nearest day first.</summary>
    /// <param name="one">The case.</param>
    /// <param name="plan">Its plan as it stands, if it has one.</param>
    /// <param name="actors">Those who did something in the case.</param>
    public static IReadOnlyList<CaseAsk> Of(Case one, CasePlanModel? plan, IReadOnlyDictionary<Guid, CaseActor> actors)
    {
        var asks = new List<CaseAsk>();
        if (one.Holds.HasFlag(CaseHold.PlanAwaitingApproval) && plan is not null)
            asks.Add(new Plan(plan.Progress, plan.Plan.AnswerBy));
        asks.AddRange(
            one.Decisions.Where(decision => decision is { IsWaiting: true, Kind: DecisionKind.Question })
                .OrderBy(decision => decision.AskedAtUtc)
                .Select(decision => new Question(
                    decision.Question,
                    decision.AskedByUserId is { } id ? actors.GetValueOrDefault(id) : null,
                    OsloTime.DateOf(decision.AskedAtUtc),
                    decision.AnswerBy
                ))
        );
        return [.. asks.OrderBy(ask => ask.AnswerBy ?? DateOnly.MaxValue)];
    }
}
