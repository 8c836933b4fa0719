using System.Globalization;

namespace CrediCare.Web.Features.Shared;

/// <summary>Some days in Oslo, the first and the last among them, as they stand in an address: "2026-11-01..2026-11-30".</summary>
public sealed record DaySpan(DateOnly First, DateOnly Last)
{
    private const string Between = "..";
    private const string Day = "yyyy-MM-dd";

    public bool Has(DateOnly day) => day >= First && day <= Last;

    /// <summary>Null for anything else than two days in order.</summary>
    public static DaySpan? Parse(string? text) =>
        text?.Split(Between) is [var first, var last]
        && DateOnly.TryParseExact(first, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
        && DateOnly.TryParseExact(last, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
        && from <= until
            ? new(from, until)
            : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}{Between}{Last:yyyy-MM-dd}");
}
