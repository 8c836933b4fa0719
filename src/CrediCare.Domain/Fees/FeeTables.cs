using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Fees;

/// <summary>
/// The dated rows that fees are worked out from. A missing row is null and the fee is refused; nothing is guessed.
/// </summary>
public sealed class FeeTables(
    IEnumerable<CollectionBaseRate> baseRates,
    IEnumerable<FeeBandTable> bandTables,
    IEnumerable<FeeFactors> factors,
    IEnumerable<CourtStepFee> courtStepFees
)
{
    private readonly List<CollectionBaseRate> baseRates = [.. baseRates];
    private readonly List<FeeBandTable> bandTables = [.. bandTables];
    private readonly List<FeeFactors> factors = [.. factors];
    private readonly List<CourtStepFee> courtStepFees = [.. courtStepFees];

    /// <summary>R on a day, or null before the first row.</summary>
    public CollectionBaseRate? BaseRateOn(DateOnly day) => baseRates.Where(r => r.ValidFrom <= day).MaxBy(r => r.ValidFrom);

    /// <summary>The bands for a claim that fell due on a day.</summary>
    public FeeBandTable? BandsForClaimDue(DateOnly dueDate) => bandTables.Where(t => t.DueFrom <= dueDate).MaxBy(t => t.DueFrom);

    public FeeFactors? FactorsOn(DateOnly day) => factors.Where(f => f.ValidFrom <= day).MaxBy(f => f.ValidFrom);

    /// <summary>What a legal step costs in the year of a day, or null where it is not known.</summary>
    public Money? CourtFeeOn(CourtFeeStep step, DateOnly day) =>
        courtStepFees
            .Where(f => f.Step == step && f.ValidFrom <= day && f.ValidFrom.Year == day.Year)
            .MaxBy(f => f.ValidFrom)
            ?.Amount;
}
