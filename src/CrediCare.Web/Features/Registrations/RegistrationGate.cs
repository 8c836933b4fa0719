using CrediCare.Data.Rates;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations;

/// <summary>Asks the rule with the limits that hold on the day.</summary>
public sealed class RegistrationGate(RateBook rates)
{
    public async Task<RegistrationCheck> CheckAsync(InvoiceFacts facts, DateOnly today, CancellationToken cancellationToken) =>
        RegistrationRule.Check(
            facts,
            await LimitsAsync(today, cancellationToken),
            await rates.LimitationWarningDaysAsync(today, cancellationToken),
            await rates.FeeTablesAsync(cancellationToken),
            today
        );

    public Task<RegistrationLimits> LimitsAsync(DateOnly today, CancellationToken cancellationToken) =>
        rates.RegistrationLimitsAsync(today, cancellationToken);
}
