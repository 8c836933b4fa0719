using CrediCare.Data.Rates;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Registrations;

/// <summary>Asks the rule with the limits that hold on the day.</summary>
public sealed class RegistrationGate(RateBook rates)
{
    public async Task<RegistrationCheck> CheckAsync(InvoiceFacts facts, DateOnly today, CancellationToken cancellationToken) =>
        (await OfDayAsync(today, cancellationToken)).Check(facts);

    /// <summary>What holds on the day, to ask about many claims.</summary>
    public async Task<GateOfDay> OfDayAsync(DateOnly today, CancellationToken cancellationToken) =>
        new(
            today,
            await LimitsAsync(today, cancellationToken),
            await rates.LimitationWarningDaysAsync(today, cancellationToken),
            await rates.FeeTablesAsync(cancellationToken)
        );

    public Task<RegistrationLimits> LimitsAsync(DateOnly today, CancellationToken cancellationToken) =>
        rates.RegistrationLimitsAsync(today, cancellationToken);
}
