using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Fees;

/// <summary>
/// The rates and fees known when this was written, each with its source: what a new database starts with. Where a value
/// was not found there is no row. An administrator adds those that come; none is ever changed.
/// </summary>
public static class SeedRates
{
    private const string RateList = "Forsinkelsesrenteloven § 3, halvårlig forskrift, samlet rentetabell";
    private const string RateRegulations = "Forsinkelsesrenteloven § 3, halvårlig forskrift (Lovdata)";
    private const string CompensationNotices = "Forsinkelsesrenteloven § 3 a, halvårlig kunngjøring";
    private const string BaseRate2026 = "FOR-2025-12-19-2709";
    private const string NewBands = "Inkassoforskriften kap. 1 og 2, krav forfalt fra 1. oktober 2020";
    private const string OldBands = "Inkassoforskriften kap. 1 og 2 slik de lød før 1. oktober 2020";
    private const string CourtNotices = "Rettsgebyrloven § 1, årlig regulering";
    private const string CourtSteps2026 = "Rettsgebyrloven, satser for 2026 (én kilde)";

    public static IReadOnlyList<CollectionBaseRate> CollectionBaseRates { get; } =
    [
        new(Day("2015-01-01"), Kroner(650), "Inkassoforskriften § 1-1 (opas.no, faktura.no)"),
        new(Day("2016-01-01"), Kroner(670), "Inkassoforskriften § 1-1 (opas.no, advokat.asker.no)"),
        new(Day("2017-01-01"), Kroner(700), "Inkassoforskriften § 1-1 (sticos.no, advokat.asker.no)"),
        new(Day("2020-10-01"), Kroner(700), "Inkassoforskriften § 1-1 (juridika.no)"),
        new(Day("2026-01-01"), Kroner(750), BaseRate2026),
    ];

    /// <summary>The older table has no known first day; 1900 stands for none.</summary>
    public static IReadOnlyList<FeeBandTable> FeeBandTables { get; } =
    [
        new(
            Day("1900-01-01"),
            LetterFraction: 0.10m,
            OwnDemandFraction: 0.30m,
            [Band(2_500, 0.5m), Band(10_000, 1m), Band(50_000, 2m), Band(250_000, 4m), Band(null, 8m)],
            OldBands
        ),
        new(
            Day("2020-10-01"),
            LetterFraction: 0.05m,
            OwnDemandFraction: 0.15m,
            [
                Band(500, 0.25m),
                Band(1_000, 0.35m),
                Band(2_500, 0.4m),
                Band(10_000, 0.8m),
                Band(50_000, 1.6m),
                Band(250_000, 3.6m),
                Band(null, 7.2m),
            ],
            NewBands
        ),
    ];

    public static IReadOnlyList<FeeFactors> FeeFactors { get; } =
    [Factors("2015-01-01", wholeKroner: false, OldBands), Factors("2026-01-01", wholeKroner: true, BaseRate2026)];

    public static IReadOnlyList<LateInterestRate> LateInterestRates { get; } =
    [
        Rate("2015-01-01", 9.25m),
        Rate("2015-07-01", 9.00m),
        Rate("2016-01-01", 8.75m),
        Rate("2016-07-01", 8.50m),
        Rate("2017-01-01", 8.50m),
        Rate("2017-07-01", 8.50m),
        Rate("2018-01-01", 8.50m),
        Rate("2018-07-01", 8.50m),
        Rate("2019-01-01", 8.75m),
        Rate("2019-07-01", 9.25m),
        Rate("2020-01-01", 9.50m),
        Rate("2020-07-01", 8.00m),
        Rate("2021-01-01", 8.00m),
        Rate("2021-07-01", 8.00m),
        Rate("2022-01-01", 8.50m),
        Rate("2022-07-01", 9.25m),
        Rate("2023-01-01", 10.75m),
        Rate("2023-07-01", 11.75m),
        Rate("2024-01-01", 12.50m),
        Rate("2024-07-01", 12.50m),
        Rate("2025-01-01", 12.50m),
        Rate("2025-07-01", 12.25m),
        Rate("2026-01-01", 12.00m),
        Rate("2026-07-01", 12.25m),
    ];

    public static IReadOnlyList<LatePaymentCompensation> LatePaymentCompensations { get; } =
    [
        Compensation("2015-07-01", 330),
        Compensation("2016-07-01", 370),
        Compensation("2017-01-01", 360),
        Compensation("2018-01-01", 380),
        Compensation("2019-01-01", 380),
        Compensation("2019-07-01", 390),
        Compensation("2020-01-01", 400),
        Compensation("2020-07-01", 430),
        Compensation("2021-07-01", 400),
        Compensation("2022-01-01", 390),
        Compensation("2022-07-01", 400),
        Compensation("2023-01-01", 410),
        Compensation("2023-07-01", 460),
        Compensation("2024-01-01", 470),
        Compensation("2024-07-01", 460),
        Compensation("2025-01-01", 470),
        Compensation("2025-07-01", 460),
        Compensation("2026-01-01", 460),
        Compensation("2026-07-01", 430),
    ];

    public static IReadOnlyList<CourtFeeUnit> CourtFeeUnits { get; } =
    [
        new(Day("2021-01-01"), Kroner(1_199), CourtNotices),
        new(Day("2025-01-01"), Kroner(1_314), CourtNotices),
        new(Day("2026-01-01"), Kroner(1_345), CourtNotices),
    ];

    public static IReadOnlyList<CourtStepFee> CourtStepFees { get; } =
    [
        new(CourtFeeStep.ConciliationComplaint, Day("2026-01-01"), 1.54m, Kroner(2_071), CourtSteps2026),
        new(CourtFeeStep.AttachmentPetition, Day("2026-01-01"), 0.69m, Kroner(928), CourtSteps2026),
    ];

    private static FeeBand Band(decimal? upTo, decimal light) =>
        new(upTo is { } kroner ? Kroner(kroner) : null, light, light * 2m);

    private static FeeFactors Factors(string from, bool wholeKroner, string source) =>
        new()
        {
            ValidFrom = Day(from),
            BusinessFactor = 1.5m,
            VatPercent = 25m,
            PlanFactor = 1.5m,
            PlanMoreThanInstallments = 4,
            LetterDaysAfterDue = 14,
            LettersInWholeKroner = wholeKroner,
            Source = source,
        };

    private static LateInterestRate Rate(string from, decimal percent) =>
        new(Day(from), percent, Day(from) >= Day("2023-07-01") ? RateRegulations : RateList);

    private static LatePaymentCompensation Compensation(string from, decimal kroner) =>
        new(Day(from), Kroner(kroner), CompensationNotices);

    private static Money Kroner(decimal kroner) => Money.FromKroner(kroner);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
