using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Web.Text;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Decisions;

/// <summary>Puts what waits for the creditor into the reader's words: a sentence with the debtor in it, what it comes to, and what silence does.</summary>
public sealed class DecisionWords(IStringLocalizer<DecisionsText> texts, PortalFormat format)
{
    public string Kind(Decision decision) => texts[$"Kind_{decision.Kind}"];

    public string Title(DecisionLine line) =>
        line.Decision.Kind switch
        {
            DecisionKind.PaymentPlan => texts["Title_PaymentPlan", line.DebtorName, line.Plan?.Installments.Count ?? 0],
            DecisionKind.DisputeStatement => texts[
                line.Dispute is { } dispute ? $"Title_Dispute_{dispute.Reason}" : "Title_Dispute_Other",
                line.DebtorName
            ],
            DecisionKind.LegalStep => texts[$"Title_Step_{line.Step?.Kind}", line.DebtorName],
            DecisionKind.Declaration => texts["Title_Declaration", line.DebtorName],
            DecisionKind.Question => texts["Title_Question", line.DebtorName],
        };

    /// <summary>The figures of it; null where there are none.</summary>
    public string? Facts(DecisionLine line)
    {
        if (line.Plan is { } plan)
        {
            var parts = plan.Installments.OrderBy(part => part.Number).ToList();
            var sum = parts.Select(part => new Money(part.AmountOre)).Aggregate(Money.Zero, (all, part) => all + part);
            var key =
                parts.TrueForAll(part => part.AmountOre == parts[0].AmountOre) ? "Facts_PlanEqual"
                : parts.SkipLast(1).All(part => part.AmountOre == parts[0].AmountOre) ? "Facts_Plan"
                : "Facts_PlanUnequal";
            var facts = texts[
                key,
                parts.Count,
                format.Kroner(new Money(parts[0].AmountOre)),
                format.Kroner(new Money(parts[^1].AmountOre)),
                format.LongDate(parts[0].DueOn),
                format.LongDate(parts[^1].DueOn),
                format.Kroner(sum),
                format.Kroner(new Money(parts.Max(part => part.AmountOre)))
            ].Value;
            return plan.FeeOre > 0 ? $"{facts} {texts["Facts_PlanFee", format.Kroner(new Money(plan.FeeOre))]}" : facts;
        }

        if (line.Step is not { } step)
            return null;
        var fee = format.Kroner(new Money(step.CourtFeeOre));
        var said = new List<string>
        {
            step.Authority is { } authority ? texts["Facts_StepAt", fee, authority] : texts["Facts_Step", fee],
        };
        if (step.Attendance != AttendanceDuty.NoMeeting)
            said.Add(texts[$"Facts_{step.Attendance}"]);
        if (line.HandlingTime is { } time)
            said.Add(texts["Facts_Takes", time.FromMonths, time.ToMonths]);
        return string.Join(' ', said);
    }

    /// <summary>What the claim comes to today and until when it can be claimed; null for a case that is closed.</summary>
    public string? Claim(DecisionLine line, DateOnly today) =>
        line.Claim is not { } claim
            ? null
            : string.Join(
                ' ',
                texts["Facts_Claim", format.Kroner(claim)].Value,
                line.LimitationOn is { } day
                    ? texts[day < today ? "Facts_LimitationPassed" : "Facts_Limitation", format.LongDate(day)].Value
                    : texts["Facts_LimitationPursued"].Value
            );

    /// <summary>The plan that the creditor proposed instead; null where no figures were named.</summary>
    public string? Counter(Decision decision) =>
        decision.Counter is { } counter
            ? texts["Counter_Said", counter.Installments, format.Kroner(counter.Monthly), format.LongDate(counter.First)].Value
            : null;

    public string Silence(Decision decision) => texts[$"Silence_{DecisionRule.Silence(decision.Kind)}"];

    /// <summary>How it ended, by whom and when.</summary>
    public string Ended(Decision decision) =>
        decision.AnsweredAtUtc is { } at
            ? texts[$"Ended_{decision.State}", decision.AnsweredByName ?? "", format.Moment(at)]
            : texts[$"Ended_{decision.State}", format.LongDate(OsloTime.DateOf(decision.EndedAtUtc ?? decision.AskedAtUtc))];

    /// <summary>What the choice is called for this kind of thing.</summary>
    public string Choice(Decision decision, DecisionChoice choice) => texts[$"Choice_{decision.Kind}_{choice}"];
}
