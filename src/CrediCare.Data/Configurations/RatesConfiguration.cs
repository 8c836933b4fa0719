using CrediCare.Data.Rates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrediCare.Data.Configurations;

/// <summary>What all dated rows have in common; two people who add the same revision at once meet at the unique index.</summary>
internal abstract class DatedRowConfiguration<T>(string table, params string[] series) : IEntityTypeConfiguration<T>
    where T : DatedRow
{
    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(table);
        builder.Ignore(row => row.Series);
        builder.Property(row => row.Source).HasMaxLength(Lengths.Description);
        builder.HasIndex([.. series, nameof(DatedRow.ValidFrom), nameof(DatedRow.Revision)]).IsUnique();
        ConfigureFigures(builder);
    }

    protected virtual void ConfigureFigures(EntityTypeBuilder<T> builder) { }
}

internal sealed class LateInterestRateConfiguration() : DatedRowConfiguration<LateInterestRateRow>("LateInterestRates")
{
    protected override void ConfigureFigures(EntityTypeBuilder<LateInterestRateRow> builder) =>
        builder.Property(row => row.PercentPerYear).HasPrecision(9, 4);
}

internal sealed class LatePaymentCompensationConfiguration()
    : DatedRowConfiguration<LatePaymentCompensationRow>("LatePaymentCompensations")
{
    protected override void ConfigureFigures(EntityTypeBuilder<LatePaymentCompensationRow> builder) =>
        builder.Money(row => row.Amount);
}

internal sealed class CollectionBaseRateConfiguration() : DatedRowConfiguration<CollectionBaseRateRow>("CollectionBaseRates")
{
    protected override void ConfigureFigures(EntityTypeBuilder<CollectionBaseRateRow> builder) =>
        builder.Money(row => row.Amount);
}

internal sealed class FeeBandTableConfiguration() : DatedRowConfiguration<FeeBandTableRow>("FeeBandTables")
{
    protected override void ConfigureFigures(EntityTypeBuilder<FeeBandTableRow> builder)
    {
        builder.Property(row => row.LetterFraction).HasPrecision(9, 4);
        builder.Property(row => row.OwnDemandFraction).HasPrecision(9, 4);
        builder.HasMany(row => row.Bands).WithOne().HasForeignKey(band => band.TableId);
        builder.Navigation(row => row.Bands).AutoInclude();
    }
}

internal sealed class FeeBandConfiguration : IEntityTypeConfiguration<FeeBandRow>
{
    public void Configure(EntityTypeBuilder<FeeBandRow> builder)
    {
        builder.ToTable("FeeBands");
        builder.HasKey(band => new { band.TableId, band.Number });
        builder.Property(band => band.Light).HasPrecision(9, 4);
        builder.Property(band => band.Heavy).HasPrecision(9, 4);
    }
}

internal sealed class FeeFactorsConfiguration() : DatedRowConfiguration<FeeFactorsRow>("FeeFactors")
{
    protected override void ConfigureFigures(EntityTypeBuilder<FeeFactorsRow> builder)
    {
        builder.Property(row => row.BusinessFactor).HasPrecision(9, 4);
        builder.Property(row => row.VatPercent).HasPrecision(9, 4);
        builder.Property(row => row.PlanFactor).HasPrecision(9, 4);
    }
}

internal sealed class CourtFeeUnitConfiguration() : DatedRowConfiguration<CourtFeeUnitRow>("CourtFeeUnits")
{
    protected override void ConfigureFigures(EntityTypeBuilder<CourtFeeUnitRow> builder) => builder.Money(row => row.Amount);
}

internal sealed class CourtStepFeeConfiguration()
    : DatedRowConfiguration<CourtStepFeeRow>("CourtStepFees", nameof(CourtStepFeeRow.Step))
{
    protected override void ConfigureFigures(EntityTypeBuilder<CourtStepFeeRow> builder)
    {
        builder.Property(row => row.Units).HasPrecision(9, 4);
        builder.Money(row => row.Amount);
    }
}

internal sealed class ConciliationLimitConfiguration() : DatedRowConfiguration<ConciliationLimitRow>("ConciliationLimits")
{
    protected override void ConfigureFigures(EntityTypeBuilder<ConciliationLimitRow> builder) => builder.Money(row => row.Amount);
}

internal sealed class RegistrationLimitsConfiguration() : DatedRowConfiguration<RegistrationLimitsRow>("RegistrationLimits");

internal sealed class LimitationWarningDaysConfiguration()
    : DatedRowConfiguration<LimitationWarningDaysRow>("LimitationWarningDays");

internal sealed class PaymentPlanApprovalConfiguration() : DatedRowConfiguration<PaymentPlanApprovalRow>("PaymentPlanApprovals");

internal sealed class InstallmentGraceConfiguration() : DatedRowConfiguration<InstallmentGraceRow>("InstallmentGraces");

internal sealed class AnswerDeadlineConfiguration() : DatedRowConfiguration<AnswerDeadlineRow>("AnswerDeadlines");

internal sealed class HandlingTimeConfiguration()
    : DatedRowConfiguration<HandlingTimeRow>("HandlingTimes", nameof(HandlingTimeRow.Step));

internal sealed class DeskDeadlineConfiguration() : DatedRowConfiguration<DeskDeadlineRow>("DeskDeadlines");

internal sealed class LegalRegimeConfiguration()
    : DatedRowConfiguration<LegalRegimeRow>("LegalRegimes", nameof(LegalRegimeRow.Code))
{
    protected override void ConfigureFigures(EntityTypeBuilder<LegalRegimeRow> builder) =>
        builder.Property(row => row.Code).HasMaxLength(Lengths.Key);
}

internal sealed class RetentionRuleConfiguration()
    : DatedRowConfiguration<RetentionRuleRow>("RetentionRules", nameof(RetentionRuleRow.Category));

internal sealed class WebhookLogConfiguration() : DatedRowConfiguration<WebhookLogRow>("WebhookLogs");

internal sealed class SmallestPayoutConfiguration() : DatedRowConfiguration<SmallestPayoutRow>("SmallestPayouts")
{
    protected override void ConfigureFigures(EntityTypeBuilder<SmallestPayoutRow> builder)
    {
        builder.Money(row => row.Refund);
        builder.Money(row => row.ToCreditor);
    }
}

internal sealed class HolidayConfiguration() : DatedRowConfiguration<HolidayRow>("Holidays")
{
    protected override void ConfigureFigures(EntityTypeBuilder<HolidayRow> builder) =>
        builder.Property(row => row.Name).HasMaxLength(Lengths.Name);
}

internal sealed class AgreementTextConfiguration() : DatedRowConfiguration<AgreementTextRow>("AgreementTexts")
{
    protected override void ConfigureFigures(EntityTypeBuilder<AgreementTextRow> builder)
    {
        builder.Property(row => row.Name).HasMaxLength(Lengths.Key);
        builder.Property(row => row.TextNb).HasMaxLength(Lengths.AgreementText);
        builder.Property(row => row.TextEn).HasMaxLength(Lengths.AgreementText);
    }
}

internal sealed class MunicipalityConfiguration()
    : DatedRowConfiguration<MunicipalityRow>("Municipalities", nameof(MunicipalityRow.Number))
{
    protected override void ConfigureFigures(EntityTypeBuilder<MunicipalityRow> builder)
    {
        builder.Property(row => row.Number).HasMaxLength(Lengths.MunicipalityNumber);
        builder.Property(row => row.Name).HasMaxLength(Lengths.Name);
    }
}

internal sealed class MunicipalityNeighbourConfiguration()
    : DatedRowConfiguration<MunicipalityNeighbourRow>(
        "MunicipalityNeighbours",
        nameof(MunicipalityNeighbourRow.Number),
        nameof(MunicipalityNeighbourRow.NeighbourNumber)
    )
{
    protected override void ConfigureFigures(EntityTypeBuilder<MunicipalityNeighbourRow> builder)
    {
        builder.Property(row => row.Number).HasMaxLength(Lengths.MunicipalityNumber);
        builder.Property(row => row.NeighbourNumber).HasMaxLength(Lengths.MunicipalityNumber);
    }
}

internal sealed class PostcodeConfiguration() : DatedRowConfiguration<PostcodeRow>("Postcodes", nameof(PostcodeRow.Postcode))
{
    protected override void ConfigureFigures(EntityTypeBuilder<PostcodeRow> builder)
    {
        builder.Property(row => row.Postcode).HasMaxLength(Lengths.Postcode);
        builder.Property(row => row.Place).HasMaxLength(Lengths.City);
        builder.Property(row => row.MunicipalityNumber).HasMaxLength(Lengths.MunicipalityNumber);
    }
}
