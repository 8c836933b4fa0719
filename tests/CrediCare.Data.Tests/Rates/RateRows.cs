using System.Globalization;
using CrediCare.Data.Rates;

namespace CrediCare.Data.Tests.Rates;

/// <summary>Rows as an administrator would write them.</summary>
internal static class RateRows
{
    private static readonly DateTime Now = new(2026, 11, 21, 9, 0, 0, DateTimeKind.Utc);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static LateInterestRateRow Interest(string from, decimal percent, int revision = 0, bool withdrawn = false) =>
        new()
        {
            ValidFrom = Day(from),
            PercentPerYear = percent,
            Revision = revision,
            Withdrawn = withdrawn,
            Source = "Prøve",
            CreatedAtUtc = Now,
        };

    public static LegalRegimeRow Act(string code, string knownFrom, string? inForceFrom, int revision = 0) =>
        new()
        {
            ValidFrom = Day(knownFrom),
            Code = code,
            InForceFrom = inForceFrom is null ? null : Day(inForceFrom),
            Revision = revision,
            Source = "Prøve",
            CreatedAtUtc = Now,
        };

    public static PostcodeRow Postcode(string code, string place, string from, bool inUse = true) =>
        new()
        {
            Postcode = code,
            Place = place,
            MunicipalityNumber = "0301",
            InUse = inUse,
            ValidFrom = Day(from),
            Source = "Prøve",
            CreatedAtUtc = Now,
        };

    public static MunicipalityNeighbourRow Border(string number, string neighbour, string from, bool borders = true) =>
        new()
        {
            Number = number,
            NeighbourNumber = neighbour,
            Borders = borders,
            ValidFrom = Day(from),
            Source = "Prøve",
            CreatedAtUtc = Now,
        };
}
