using System.Text.Json;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Registrations.Upload;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>So many rows stand somewhere for the same first reason.</summary>
/// <param name="Standing">Where.</param>
/// <param name="Code">Why; empty where nothing is to be said.</param>
/// <param name="Field">The field it is about.</param>
/// <param name="Rows">How many.</param>
/// <param name="Ore">What is left of their invoices.</param>
public sealed record TallyLine(RowStanding Standing, string Code, string? Field, int Rows, long Ore)
{
    /// <summary>As it stands in an address.</summary>
    public string Key => Field is null ? Code : $"{Field}-{Code}";
}

/// <summary>How the rows of an uploaded file stand, piece by piece or all together.</summary>
public sealed record UploadTally(IReadOnlyList<TallyLine> Lines)
{
    public static UploadTally Of(IEnumerable<UploadRow> rows) =>
        new([
            .. rows.GroupBy(row => (row.Standing, Reason: FirstOf(row)))
                .Select(group => new TallyLine(
                    group.Key.Standing,
                    group.Key.Reason.Code,
                    group.Key.Reason.Field,
                    group.Count(),
                    group.Sum(row => row.Ore)
                )),
        ]);

    public static UploadTally OfText(string text) => new(JsonSerializer.Deserialize<List<TallyLine>>(text)!);

    /// <summary>All together.</summary>
    public static UploadTally Sum(IEnumerable<UploadTally> tallies) =>
        new([
            .. tallies
                .SelectMany(tally => tally.Lines)
                .GroupBy(line => (line.Standing, line.Code, line.Field))
                .Select(group => new TallyLine(
                    group.Key.Standing,
                    group.Key.Code,
                    group.Key.Field,
                    group.Sum(line => line.Rows),
                    group.Sum(line => line.Ore)
                ))
                .OrderByDescending(line => line.Rows)
                .ThenBy(line => line.Key, StringComparer.Ordinal),
        ]);

    public string ToText() => JsonSerializer.Serialize(Lines);

    public int Rows(params ReadOnlySpan<RowStanding> standings)
    {
        var rows = 0;
        foreach (var line in Lines)
            rows += standings.Contains(line.Standing) ? line.Rows : 0;
        return rows;
    }

    public Money Amount(params ReadOnlySpan<RowStanding> standings)
    {
        var ore = 0L;
        foreach (var line in Lines)
            ore += standings.Contains(line.Standing) ? line.Ore : 0;
        return new Money(ore);
    }

    /// <summary>How many stand there for one reason, or for whatever reason.</summary>
    public int Rows(RowStanding standing, string? reason) =>
        Lines.Where(line => line.Standing == standing && (reason is null || line.Key == reason)).Sum(line => line.Rows);

    /// <summary>Whether a row is among those of a standing and reason.</summary>
    public static bool Fits(UploadRow row, RowStanding standing, string? reason) =>
        row.Standing == standing && (reason is null || KeyOf(FirstOf(row)) == reason);

    private static (string Code, string? Field) FirstOf(UploadRow row) =>
        row.Reasons is [var first, ..] ? (first.Code, first.Field) : ("", null);

    private static string KeyOf((string Code, string? Field) reason) =>
        reason.Field is null ? reason.Code : $"{reason.Field}-{reason.Code}";
}
