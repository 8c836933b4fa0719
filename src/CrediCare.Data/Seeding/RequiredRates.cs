using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Fees;

namespace CrediCare.Data.Seeding;

/// <summary>
/// The rows that come with this build: the rates and fees of <see cref="SeedRates"/>, the acts of <see cref="LegalRegime"/>, and the agency's own rules where
/// nobody has changed them. What was not found has no row, and what needs it is refused.
/// </summary>
internal sealed class RequiredRates(DateTime nowUtc)
{
    private const string AgencyRule = "Byråets regel";
    private const string AccountingRule = "Bokføringsloven § 13, regnet fra regnskapsårets slutt";

    public IEnumerable<LateInterestRateRow> LateInterestRates =>
        SeedRates.LateInterestRates.Select(rate => new LateInterestRateRow
        {
            ValidFrom = rate.ValidFrom,
            PercentPerYear = rate.PercentPerYear,
            Source = rate.Source,
            CreatedAtUtc = nowUtc,
        });

    public IEnumerable<LatePaymentCompensationRow> LatePaymentCompensations =>
        SeedRates.LatePaymentCompensations.Select(row => new LatePaymentCompensationRow
        {
            ValidFrom = row.ValidFrom,
            Amount = row.Amount,
            Source = row.Source,
            CreatedAtUtc = nowUtc,
        });

    public IEnumerable<CollectionBaseRateRow> CollectionBaseRates =>
        SeedRates.CollectionBaseRates.Select(rate => new CollectionBaseRateRow
        {
            ValidFrom = rate.ValidFrom,
            Amount = rate.Amount,
            Source = rate.Source,
            CreatedAtUtc = nowUtc,
        });

    public IEnumerable<FeeBandTableRow> FeeBandTables =>
        SeedRates.FeeBandTables.Select(table => new FeeBandTableRow(table, nowUtc));

    public IEnumerable<FeeFactorsRow> FeeFactors =>
        SeedRates.FeeFactors.Select(factors => new FeeFactorsRow
        {
            ValidFrom = factors.ValidFrom,
            BusinessFactor = factors.BusinessFactor,
            VatPercent = factors.VatPercent,
            PlanFactor = factors.PlanFactor,
            PlanMoreThanInstallments = factors.PlanMoreThanInstallments,
            LetterDaysAfterDue = factors.LetterDaysAfterDue,
            LettersInWholeKroner = factors.LettersInWholeKroner,
            Source = factors.Source,
            CreatedAtUtc = nowUtc,
        });

    public IEnumerable<CourtFeeUnitRow> CourtFeeUnits =>
        SeedRates.CourtFeeUnits.Select(unit => new CourtFeeUnitRow
        {
            ValidFrom = unit.ValidFrom,
            Amount = unit.Amount,
            Source = unit.Source,
            CreatedAtUtc = nowUtc,
        });

    public IEnumerable<CourtStepFeeRow> CourtStepFees =>
        SeedRates.CourtStepFees.Select(fee => new CourtStepFeeRow
        {
            ValidFrom = fee.ValidFrom,
            Step = fee.Step,
            Units = fee.Units,
            Amount = fee.Amount,
            Source = fee.Source,
            CreatedAtUtc = nowUtc,
        });

    public IEnumerable<ConciliationLimitRow> ConciliationLimits =>
        [
            new()
            {
                ValidFrom = new(2020, 7, 1),
                Amount = Money.FromKroner(200_000),
                Source = "Tvisteloven § 6-2, Prop. 133 L (2018–2019) kap. 3; beløp og dato er ikke etterprøvd i lovteksten",
                CreatedAtUtc = nowUtc,
            },
        ];

    public IEnumerable<RegistrationLimitsRow> RegistrationLimits =>
        [
            new()
            {
                ValidFrom = DatedRow.NoKnownFirstDay,
                MinimumDaysOverdue = 14,
                MaximumYearsOverdue = 3,
                Source = $"{AgencyRule}; dag 14 følger av inkassoforskriften § 1-2, tre år av foreldelsesloven § 2",
                CreatedAtUtc = nowUtc,
            },
        ];

    public IEnumerable<LimitationWarningDaysRow> LimitationWarningDays =>
        [
            new()
            {
                ValidFrom = DatedRow.NoKnownFirstDay,
                Early = 180,
                Soon = 90,
                Last = 30,
                Source = AgencyRule,
                CreatedAtUtc = nowUtc,
            },
        ];

    public IEnumerable<LegalRegimeRow> LegalRegimes =>
        LegalRegime.Known.Select(regime => new LegalRegimeRow
        {
            ValidFrom = regime.InForceFrom ?? DatedRow.NoKnownFirstDay,
            Code = regime.Code,
            InForceFrom = regime.InForceFrom,
            Source = regime.Source,
            CreatedAtUtc = nowUtc,
        });

    public IEnumerable<PaymentPlanApprovalRow> PaymentPlanApprovals =>
        [
            new()
            {
                ValidFrom = DatedRow.NoKnownFirstDay,
                MaximumInstallments = 12,
                MaximumOre = null,
                Source = $"{AgencyRule}: over 12 avdrag; ingen beløpsgrense er oppgitt",
                CreatedAtUtc = nowUtc,
            },
        ];

    public IEnumerable<AnswerDeadlineRow> AnswerDeadlines =>
        [
            new()
            {
                ValidFrom = DatedRow.NoKnownFirstDay,
                Days = 14,
                Source = AgencyRule,
                CreatedAtUtc = nowUtc,
            },
        ];

    public IEnumerable<InstallmentGraceRow> InstallmentGraces =>
        [
            new()
            {
                ValidFrom = DatedRow.NoKnownFirstDay,
                Days = 7,
                Source = $"{AgencyRule}, eget valg: ingen regel om dager er funnet; en uke gir banken og skyldneren tid",
                CreatedAtUtc = nowUtc,
            },
        ];

    public IEnumerable<HandlingTimeRow> HandlingTimes =>
        [
            new()
            {
                ValidFrom = DatedRow.NoKnownFirstDay,
                Step = LegalStepKind.AttachmentPetition,
                FromMonths = 6,
                ToMonths = 12,
                Source = $"{AgencyRule}; saker hos Sivilombudet har ventet 8 til 11 måneder. Ikke funnet i en annen kilde",
                CreatedAtUtc = nowUtc,
            },
        ];

    public IEnumerable<DeskDeadlineRow> DeskDeadlines =>
        [
            new()
            {
                ValidFrom = DatedRow.NoKnownFirstDay,
                DisputeDays = 1,
                AssessmentDays = 2,
                MessageDays = 1,
                BrokenPlanDays = 1,
                RefusedImportDays = 1,
                LetterDays = 2,
                PaymentDays = 1,
                Source = $"{AgencyRule}, eget valg: virkedager til en saksbehandler skal ha sett på det",
                CreatedAtUtc = nowUtc,
            },
        ];

    public IEnumerable<RetentionRuleRow> RetentionRules =>
        [
            Retention(RetentionCategory.PrimaryAccounting, 60, AccountingRule),
            Retention(RetentionCategory.SecondaryAccounting, 42, AccountingRule),
            Retention(RetentionCategory.Notices, 12, OwnRule),
            Retention(RetentionCategory.Collection, 60, $"{AccountingRule}; for selve inkassoen er ingen frist funnet"),
            Retention(
                RetentionCategory.BirthNumbers,
                6,
                $"{AgencyRule}; personopplysningsloven § 12: bare så lenge behovet varer"
            ),
            Retention(RetentionCategory.EndedRegistrations, 12, OwnRule),
            Retention(RetentionCategory.Conversations, 36, OwnRule),
            Retention(RetentionCategory.Mails, 12, OwnRule),
            Retention(RetentionCategory.SignIns, 12, OwnRule),
            Retention(RetentionCategory.AuditFacts, 12, OwnRule),
            Retention(RetentionCategory.PaymentFiles, 60, AccountingRule),
        ];

    public IEnumerable<WebhookLogRow> WebhookLogs =>
        [
            new()
            {
                ValidFrom = DatedRow.NoKnownFirstDay,
                Days = 30,
                Source = AgencyRule,
                CreatedAtUtc = nowUtc,
            },
        ];

    public IEnumerable<SmallestPayoutRow> SmallestPayouts =>
        [
            new()
            {
                ValidFrom = DatedRow.NoKnownFirstDay,
                Refund = Money.Zero,
                ToCreditor = Money.Zero,
                Source = $"{AgencyRule}: alt betales ut; ingen regel om et minste beløp er funnet",
                CreatedAtUtc = nowUtc,
            },
        ];

    private const string OwnRule = $"{AgencyRule}; personvernforordningen art. 5 nr. 1 bokstav e";

    private RetentionRuleRow Retention(RetentionCategory category, int months, string source) =>
        new()
        {
            ValidFrom = DatedRow.NoKnownFirstDay,
            Category = category,
            Months = months,
            Source = source,
            CreatedAtUtc = nowUtc,
        };
}
