using CrediCare.Domain.Fees;

namespace CrediCare.Data.Rates;

/// <summary>What is common to all fee bands from a day on (inkassoforskriften ch. 1 and 2).</summary>
public sealed class FeeFactorsRow : DatedRow
{
    /// <summary>Times the fee when the debtor is not a consumer.</summary>
    public required decimal BusinessFactor { get; init; }

    public required decimal VatPercent { get; init; }

    /// <summary>Times R added to the cap for a payment plan.</summary>
    public required decimal PlanFactor { get; init; }

    public required int PlanMoreThanInstallments { get; init; }
    public required int LetterDaysAfterDue { get; init; }
    public required bool LettersInWholeKroner { get; init; }

    internal FeeFactors ToFactors() =>
        new()
        {
            ValidFrom = ValidFrom,
            BusinessFactor = BusinessFactor,
            VatPercent = VatPercent,
            PlanFactor = PlanFactor,
            PlanMoreThanInstallments = PlanMoreThanInstallments,
            LetterDaysAfterDue = LetterDaysAfterDue,
            LettersInWholeKroner = LettersInWholeKroner,
            Source = Source,
        };
}
