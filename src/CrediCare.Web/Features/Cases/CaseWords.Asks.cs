using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Cases;

public sealed partial class CaseWords
{
    /// <summary>That an answer is wanted, and by when.</summary>
    public string TurnTitle(DateOnly? answerBy, DateOnly today) =>
        answerBy is not { } day ? texts["Turn_Title"]
        : day < today ? texts["Turn_TitleLate", format.RunningDate(day, today)]
        : texts["Turn_TitleBy", format.RunningDate(day, today)];

    /// <summary>What the plan is, as the question the creditor is asked.</summary>
    public string PlanAsked(CaseAsk.Plan plan, string debtorName) =>
        texts[
            plan.Count == 1 ? "TurnPlan_One"
            : plan.AreEqual ? "TurnPlan_Equal"
            : plan.AreEqualButLast ? "TurnPlan_Text"
            : "TurnPlan_Unequal",
            debtorName,
            plan.Count,
            format.Kroner(plan.First),
            format.Kroner(plan.Last),
            format.LongDate(plan.From),
            format.LongDate(plan.To),
            format.Kroner(plan.Progress.Total),
            format.Kroner(plan.Largest)
        ];

    public string PlanSilence(CaseAsk.Plan plan, DateOnly today) =>
        plan.AnswerBy is { } day && day >= today
            ? texts["TurnPlan_SilenceBy", format.RunningDate(day, today)]
            : texts["TurnPlan_Silence"];

    public string QuestionAsked(CaseAsk.Question question, DateOnly today) =>
        question.By is { } by
            ? texts["TurnQuestion_By", by.Name, format.RunningDate(question.AskedOn, today)]
            : texts["TurnQuestion_On", format.RunningDate(question.AskedOn, today)];

    /// <summary>Why and when a closed case was closed.</summary>
    public string Closed(ClosedReason reason, DateOnly? on) => texts[$"ClosedBecause_{reason}", format.LongDate(on)];

    /// <summary>Where the plan as a whole stands.</summary>
    public string PlanState(CasePlanModel plan) =>
        texts[
            $"PlanState_{plan.Plan.State}",
            plan.Progress.Installments.Count(part => part.Standing == InstallmentStanding.Paid),
            plan.Progress.Installments.Count,
            format.Kroner(plan.Progress.Total)
        ];

    /// <summary>How an instalment stands: its word, and how much came where it was not all.</summary>
    public string Standing(InstallmentProgress part, DateOnly today)
    {
        var word = texts[IsDueToday(part, today) ? "Standing_Today" : $"Standing_{part.Standing}"].Value;
        return part.Standing != InstallmentStanding.Paid && part.Paid > Money.Zero
            ? texts["Standing_Part", word, format.Amount(part.Paid)]
            : word;
    }

    public static string? ToneOf(InstallmentProgress part, DateOnly today) =>
        part.Standing switch
        {
            InstallmentStanding.Paid => "tone-good",
            InstallmentStanding.Missed => "due--late",
            InstallmentStanding.Upcoming => IsDueToday(part, today) ? "due--soon" : "muted",
            InstallmentStanding.Proposed or InstallmentStanding.Lapsed => "muted",
        };

    /// <summary>How much of the plan is paid, of a hundred, for the drawing.</summary>
    public static string Share(PlanProgress progress) =>
        progress.Total.IsPositive
            ? (100m * progress.Paid.Ore / progress.Total.Ore).ToString("0.##", CultureInfo.InvariantCulture)
            : "0";

    private static bool IsDueToday(InstallmentProgress part, DateOnly today) =>
        part.Standing == InstallmentStanding.Upcoming && part.Installment.DueOn == today;
}
