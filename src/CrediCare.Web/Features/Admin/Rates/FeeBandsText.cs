using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Admin.Rates;

/// <summary>The bands of a fee table as a person types them: a line for each, "up to; light; heavy", the last without a limit.</summary>
public static class FeeBandsText
{
    private const decimal Most = 1_000;

    /// <returns>Null where a line cannot be read, a limit does not rise, or the last has one.</returns>
    public static IReadOnlyList<FeeBand>? Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var bands = lines.Select(Line).OfType<FeeBand>().ToList();
        if (bands.Count == 0 || bands.Count != lines.Length || bands[^1].UpTo is not null)
            return null;
        var limits = bands.SkipLast(1).Select(band => band.UpTo?.Ore).ToList();
        var rises =
            limits.TrueForAll(limit => limit is not null) && limits.Zip(limits.Skip(1)).All(two => two.First < two.Second);
        return rises ? bands : null;
    }

    public static string Write(IEnumerable<FeeBand> bands, PortalFormat format) =>
        string.Join(
            '\n',
            bands.Select(band =>
                $"{(band.UpTo is { } limit ? format.Amount(limit) : "")}; {format.Number(band.Light)}; {format.Number(band.Heavy)}"
            )
        );

    /// <summary>A number from nought to a thousand, with a comma or a point.</summary>
    public static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number <= Most
            ? number
            : null;

    private static FeeBand? Line(string line)
    {
        if (line.Split(';', StringSplitOptions.TrimEntries) is not [var limit, var light, var heavy])
            return null;
        var upTo = limit.Length == 0 ? null : NorwegianInput.Amount(limit).Value;
        return (limit.Length > 0 && upTo is null) || Number(light) is not { } low || Number(heavy) is not { } high
            ? null
            : new FeeBand(upTo, low, high);
    }
}
