using CrediCare.Data.Rates;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations;

/// <summary>Asks the rule with the limits that hold on the day.</summary>
public sealed class RegistrationGate(RateBook rates)
{
    public async Task<RegistrationCheck> CheckAsync(InvoiceFacts facts, DateOnly today, CancellationToken cancellationToken) =>
        (await OnAsync(today, cancellationToken)).Check(facts);

    /// <summary>The gate of a day, for as many invoices as there are.</summary>
    public async Task<DayGate> OnAsync(DateOnly today, CancellationToken cancellationToken) =>
        new(
            await LimitsAsync(today, cancellationToken),
            await rates.LimitationWarningDaysAsync(today, cancellationToken),
            await rates.FeeTablesAsync(cancellationToken),
            today
        );

    public Task<RegistrationLimits> LimitsAsync(DateOnly today, CancellationToken cancellationToken) =>
        rates.RegistrationLimitsAsync(today, cancellationToken);
}

/// <summary>The rule with all it needs on one day.</summary>
public sealed record DayGate(RegistrationLimits Limits, LimitationWarningDays Days, FeeTables Fees, DateOnly Today)
{
    public RegistrationCheck Check(InvoiceFacts facts) => RegistrationRule.Check(facts, Limits, Days, Fees, Today);
}
