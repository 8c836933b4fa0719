using CrediCare.Domain.Fees;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Tests;

/// <summary>The seeded rates as the rules take them.</summary>
internal static class Known
{
    public static LateInterestRates Rates { get; } = new(SeedRates.LateInterestRates);

    public static FeeTables Fees { get; } =
        new(SeedRates.CollectionBaseRates, SeedRates.FeeBandTables, SeedRates.FeeFactors, SeedRates.CourtStepFees);
}
