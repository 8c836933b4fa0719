using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Interest;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Rates;

/// <summary>
/// The dated rows as the tables that the rules ask for. One for each unit of work: a table is read when it is first
/// asked for, and stays the same until the work is done. Not for use by two at once.
/// </summary>
public sealed class RateBook(PortalContext context)
{
    private readonly Dictionary<Type, object> _read = [];

    public async Task<LateInterestRates> LateInterestRatesAsync(CancellationToken cancellationToken) =>
        new((await StandingAsync<LateInterestRateRow>(cancellationToken)).Select(row => row.ToRate()));

    public async Task<LatePaymentCompensations> LatePaymentCompensationsAsync(CancellationToken cancellationToken) =>
        new((await StandingAsync<LatePaymentCompensationRow>(cancellationToken)).Select(row => row.ToCompensation()));

    public async Task<FeeTables> FeeTablesAsync(CancellationToken cancellationToken) =>
        new(
            (await StandingAsync<CollectionBaseRateRow>(cancellationToken)).Select(row => row.ToRate()),
            (await StandingAsync<FeeBandTableRow>(cancellationToken)).Select(row => row.ToTable()),
            (await StandingAsync<FeeFactorsRow>(cancellationToken)).Select(row => row.ToFactors()),
            (await StandingAsync<CourtStepFeeRow>(cancellationToken)).Select(row => row.ToFee())
        );

    public async Task<RegistrationLimits> RegistrationLimitsAsync(DateOnly day, CancellationToken cancellationToken) =>
        (await RequiredAsync<RegistrationLimitsRow>(day, cancellationToken)).ToLimits();

    public async Task<LimitationWarningDays> LimitationWarningDaysAsync(DateOnly day, CancellationToken cancellationToken) =>
        (await RequiredAsync<LimitationWarningDaysRow>(day, cancellationToken)).ToDays();

    public Task<PaymentPlanApprovalRow> PaymentPlanApprovalAsync(DateOnly day, CancellationToken cancellationToken) =>
        RequiredAsync<PaymentPlanApprovalRow>(day, cancellationToken);

    public async Task<int> InstallmentGraceDaysAsync(DateOnly day, CancellationToken cancellationToken) =>
        (await RequiredAsync<InstallmentGraceRow>(day, cancellationToken)).Days;

    public async Task<int> AnswerDeadlineDaysAsync(DateOnly day, CancellationToken cancellationToken) =>
        (await RequiredAsync<AnswerDeadlineRow>(day, cancellationToken)).Days;

    /// <summary>Null where nobody has said how long such a step takes.</summary>
    public async Task<HandlingTimeRow?> HandlingTimeAsync(
        LegalStepKind step,
        DateOnly day,
        CancellationToken cancellationToken
    ) => (await StandingAsync<HandlingTimeRow>(cancellationToken)).Where(row => row.Step == step).On(day);

    public Task<DeskDeadlineRow> DeskDeadlinesAsync(DateOnly day, CancellationToken cancellationToken) =>
        RequiredAsync<DeskDeadlineRow>(day, cancellationToken);

    /// <summary>The act in force on a day, by what was last known of each.</summary>
    public async Task<LegalRegime> LegalRegimeAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var acts = await StandingAsync<LegalRegimeRow>(cancellationToken);
        return LegalRegime.On(acts.GroupBy(act => act.Code).Select(known => known.Last().ToRegime()), day)
            ?? throw Missing<LegalRegimeRow>(day);
    }

    public Task<AgreementTextRow> AgreementTextAsync(DateOnly day, CancellationToken cancellationToken) =>
        RequiredAsync<AgreementTextRow>(day, cancellationToken);

    /// <summary>Null where no limit is known.</summary>
    public async Task<Money?> ConciliationLimitAsync(DateOnly day, CancellationToken cancellationToken) =>
        (await StandingAsync<ConciliationLimitRow>(cancellationToken)).On(day)?.Amount;

    /// <summary>Months after the end of the financial year, or null where no rule is known and nothing may be purged.</summary>
    public async Task<int?> RetentionMonthsAsync(RetentionCategory category, DateOnly day, CancellationToken cancellationToken) =>
        (await RetentionRuleAsync(category, day, cancellationToken))?.Months;

    /// <summary>Null where no rule is known and nothing may be purged.</summary>
    public async Task<RetentionRuleRow?> RetentionRuleAsync(
        RetentionCategory category,
        DateOnly day,
        CancellationToken cancellationToken
    ) => (await StandingAsync<RetentionRuleRow>(cancellationToken)).Where(rule => rule.Category == category).On(day);

    /// <summary>How many days the log of webhooks is kept, or null where nobody has said so and it stays.</summary>
    public async Task<int?> WebhookLogDaysAsync(DateOnly day, CancellationToken cancellationToken) =>
        (await StandingAsync<WebhookLogRow>(cancellationToken)).On(day)?.Days;

    /// <summary>Null where everything is paid out, however little.</summary>
    public async Task<SmallestPayoutRow?> SmallestPayoutAsync(DateOnly day, CancellationToken cancellationToken) =>
        (await StandingAsync<SmallestPayoutRow>(cancellationToken)).On(day);

    private async Task<T> RequiredAsync<T>(DateOnly day, CancellationToken cancellationToken)
        where T : DatedRow => (await StandingAsync<T>(cancellationToken)).On(day) ?? throw Missing<T>(day);

    private async Task<IReadOnlyList<T>> StandingAsync<T>(CancellationToken cancellationToken)
        where T : DatedRow
    {
        if (!_read.TryGetValue(typeof(T), out var rows))
            _read[typeof(T)] = rows = (await context.Set<T>().AsNoTracking().ToListAsync(cancellationToken)).Standing();
        return (IReadOnlyList<T>)rows;
    }

    private static InvalidOperationException Missing<T>(DateOnly day) =>
        new(
            $"{typeof(T).Name} has no row for {day:O}. The rows that come with the portal are written at start and by the verb migrate."
        );
}
