namespace CrediCare.Domain.Fees;

/// <summary>What is common to all bands, from a day on (inkassoforskriften ch. 1 and 2). Valid until the next row starts.</summary>
public sealed record FeeFactors
{
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Times the fee when the debtor is not a consumer.</summary>
    public required decimal BusinessFactor { get; init; }

    /// <summary>Added when the creditor cannot deduct VAT.</summary>
    public required decimal VatPercent { get; init; }

    /// <summary>Times R added to the cap for a payment plan.</summary>
    public required decimal PlanFactor { get; init; }

    /// <summary>A plan fee needs more instalments than this.</summary>
    public required int PlanMoreThanInstallments { get; init; }

    /// <summary>A letter fee needs at least this many days between due date and letter.</summary>
    public required int LetterDaysAfterDue { get; init; }

    /// <summary>Letter fees are whole kroner, half up; before that they stand as R gives them.</summary>
    public required bool LettersInWholeKroner { get; init; }

    public required string Source { get; init; }
}
