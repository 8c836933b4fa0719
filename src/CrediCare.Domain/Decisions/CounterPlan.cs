using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Registrations;

namespace CrediCare.Domain.Decisions;

/// <summary>
/// The plan that a creditor would say yes to: so many instalments, so much each month, the first on a day. It is a wish that a
/// caseworker starts from, not a plan: what the last instalment comes to follows from the claim of that day.
/// </summary>
public sealed record CounterPlan(int Installments, Money Monthly, DateOnly First)
{
    /// <summary>Whether it can be meant: as many instalments as a plan may have, something each month that can be meant, beginning within a year.</summary>
    /// <param name="today">The calendar day in Oslo.</param>
    public CounterPlanProblem? ProblemOn(DateOnly today) =>
        Installments is < PaymentPlanRule.LeastInstallments or > PaymentPlanRule.MostInstallments
            ? CounterPlanProblem.Installments
        : Monthly <= Money.Zero || Monthly > RegistrationValidation.LargestAmount ? CounterPlanProblem.Monthly
        : First <= today || First > today.AddYears(1) ? CounterPlanProblem.First
        : null;

    /// <summary>In a fixed form, for the receipt.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Installments} x {Monthly.Ore} from {First:yyyy-MM-dd}");
}

/// <summary>Which part of it cannot be meant.</summary>
public enum CounterPlanProblem
{
    Installments,
    Monthly,
    First,
}
