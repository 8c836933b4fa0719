using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Fees;

public class SeedRatesTests
{
    /// <summary>All half-years from 2015 to 2026, in order.</summary>
    private static readonly decimal[] Percents =
    [
        9.25m,
        9.00m,
        8.75m,
        8.50m,
        8.50m,
        8.50m,
        8.50m,
        8.50m,
        8.75m,
        9.25m,
        9.50m,
        8.00m,
        8.00m,
        8.00m,
        8.50m,
        9.25m,
        10.75m,
        11.75m,
        12.50m,
        12.50m,
        12.50m,
        12.25m,
        12.00m,
        12.25m,
    ];

    /// <summary>EUR 40 for the same half-years; null where it was not found.</summary>
    private static readonly int?[] Compensations =
    [
        null,
        330,
        null,
        370,
        360,
        null,
        380,
        null,
        380,
        390,
        400,
        430,
        null,
        400,
        390,
        400,
        410,
        460,
        470,
        460,
        470,
        460,
        460,
        430,
    ];

    [Fact]
    public void LateInterestRates_CoverEveryHalfYearFrom2015To2026()
    {
        Assert.Equal(Percents, SeedRates.LateInterestRates.Select(r => r.PercentPerYear));
        Assert.Equal(HalfYears, SeedRates.LateInterestRates.Select(r => r.ValidFrom));
    }

    [Fact]
    public void LatePaymentCompensations_LackTheHalfYearsThatWereNotFound() =>
        Assert.Equal(
            HalfYears
                .Zip(Compensations)
                .Where(h => h.Second is not null)
                .Select(h => (h.First, new Money(h.Second!.Value * 100L))),
            SeedRates.LatePaymentCompensations.Select(c => (c.ValidFrom, c.Amount))
        );

    [Fact]
    public void BaseRates_AreThoseOfTheRegulation() =>
        Assert.Equal(
            [
                (Day("2015-01-01"), new Money(65_000)),
                (Day("2016-01-01"), new Money(67_000)),
                (Day("2017-01-01"), new Money(70_000)),
                (Day("2020-10-01"), new Money(70_000)),
                (Day("2026-01-01"), new Money(75_000)),
            ],
            SeedRates.CollectionBaseRates.Select(r => (r.ValidFrom, r.Amount))
        );

    [Fact]
    public void CourtFees_AreKnownForTheirYearOnly()
    {
        Assert.Equal([119_900L, 131_400L, 134_500L], SeedRates.CourtFeeUnits.Select(u => u.Amount.Ore));
        Assert.Equal(new Money(207_100), Known.Fees.CourtFeeOn(CourtFeeStep.ConciliationComplaint, Day("2026-11-21")));
        Assert.Equal(new Money(92_800), Known.Fees.CourtFeeOn(CourtFeeStep.AttachmentPetition, Day("2026-01-01")));
        Assert.Null(Known.Fees.CourtFeeOn(CourtFeeStep.AttachmentPetition, Day("2027-01-01")));
        Assert.Null(Known.Fees.CourtFeeOn(CourtFeeStep.AttachmentPetition, Day("2025-12-31")));
    }

    [Fact]
    public void CourtStepFees_AreTheirUnitsInWholeKroner() =>
        Assert.All(
            SeedRates.CourtStepFees,
            fee =>
            {
                var unit = SeedRates.CourtFeeUnits.Single(u => u.ValidFrom == fee.ValidFrom);
                Assert.Equal(Rounding.HalfUpToKroner(unit.Amount.Kroner * fee.Units), fee.Amount);
            }
        );

    [Fact]
    public void EveryRow_SaysWhereItCameFrom()
    {
        var sources = SeedRates
            .LateInterestRates.Select(r => r.Source)
            .Concat(SeedRates.LatePaymentCompensations.Select(r => r.Source))
            .Concat(SeedRates.CollectionBaseRates.Select(r => r.Source))
            .Concat(SeedRates.FeeBandTables.Select(r => r.Source))
            .Concat(SeedRates.FeeFactors.Select(r => r.Source))
            .Concat(SeedRates.CourtFeeUnits.Select(r => r.Source))
            .Concat(SeedRates.CourtStepFees.Select(r => r.Source));

        Assert.DoesNotContain(sources, string.IsNullOrWhiteSpace);
    }

    private static IEnumerable<DateOnly> HalfYears => Enumerable.Range(0, 24).Select(i => Day("2015-01-01").AddMonths(6 * i));
}
