using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrediCare.Domain.Amounts;

namespace CrediCare.Web.Text;

/// <summary>
/// Reads amounts and dates as people in Norway type and paste them. Never guesses: what can be read in two ways is refused
/// with the reason.
/// </summary>
public static partial class NorwegianInput
{
    private const int MostDigits = 10;
    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;
    private const int Century = 2000;

    /// <summary>
    /// <c>1234,50</c>, <c>1 234,50</c> (also with no-break spaces), <c>1234.50</c>, <c>1234</c> and <c>500,-</c>, with or
    /// without <c>kr</c> and a minus sign. Thousands may also be set off by the sign that is not the decimal one, <c>1.234,50</c>
    /// and <c>1,234.50</c>, or by one that comes twice, <c>1.234.567</c>. Refused: <c>1.234</c> and <c>1,234</c>.
    /// </summary>
    public static Typed<Money> Amount(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return Typed<Money>.Nothing;
        if (PlainAmount(typed) is { } plainly)
            return Typed<Money>.Of(plainly);
        var closed = CloseUp(typed);
        var plain = WithoutThousands(closed);
        var match = AmountForm().Match(plain);
        if (!match.Success)
            return Typed<Money>.Refused(InputProblem.NotAnAmount);
        var (whole, decimals) = (match.Groups["whole"].Value, match.Groups["decimals"].Value);
        if (decimals.Length == 3 && plain == closed)
            return Typed<Money>.Refused(InputProblem.AmbiguousAmount);
        if (decimals.Length > 2)
            return Typed<Money>.Refused(InputProblem.TooManyDecimals);
        whole = whole.TrimStart('0');
        if (whole.Length > MostDigits)
            return Typed<Money>.Refused(InputProblem.AmountTooLarge);
        var ore = long.Parse($"0{whole}{decimals.PadRight(2, '0')}", NumberStyles.None, CultureInfo.InvariantCulture);
        return Typed<Money>.Of(new Money(match.Groups["minus"].Success ? -ore : ore));
    }

    /// <summary>
    /// What an amount refused as <see cref="InputProblem.AmbiguousAmount"/> may have meant, each as <see cref="Amount"/> reads
    /// it: <c>1.234</c> is <c>1234,00</c> or <c>1,23</c>.
    /// </summary>
    public static (string WholeKroner, string WithOre) Readings(string typed)
    {
        var match = AmountForm().Match(CloseUp(typed));
        var (whole, decimals) = (match.Groups["whole"].Value, match.Groups["decimals"].Value);
        var thousands = $"{whole}{decimals}".TrimStart('0').PadLeft(1, '0');
        return ($"{thousands},00", $"{whole},{decimals[..2]}");
    }

    /// <summary><c>27.11.2026</c>, <c>7.1.2026</c> or <c>2026-11-27</c>, within 1900-2199.</summary>
    public static Typed<DateOnly> Date(string? typed) => Date(typed, null);

    /// <summary>
    /// As <see cref="Date(string?)"/>, and <c>15.9.26</c> too, as Norwegian spreadsheets show and save a day: a year of two digits is
    /// 20yy. Only for days that cannot lie in another century, as those of an invoice, which is time-barred long before. A birth date
    /// is not among them.
    /// </summary>
    public static Typed<DateOnly> RecentDate(string? typed) => Date(typed, Century);

    private static Typed<DateOnly> Date(string? typed, int? century)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return Typed<DateOnly>.Nothing;
        if (PlainDate(typed) is { } plainly)
            return Typed<DateOnly>.Of(plainly);
        var match = DateForm().Match(typed.Trim());
        if (!match.Success)
            return Typed<DateOnly>.Refused(InputProblem.NotADate);
        var (year, month, day) = (Part(match, "y"), Part(match, "m"), Part(match, "d"));
        if (match.Groups["y"].Length == 2)
        {
            if (century is null)
                return Typed<DateOnly>.Refused(InputProblem.YearTooShort);
            year += century.Value;
        }

        return DayOf(year, month, day) is { } there ? Typed<DateOnly>.Of(there) : Typed<DateOnly>.Refused(InputProblem.NoSuchDay);
    }

    private static DateOnly? DayOf(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    // Digits with one or two decimals or none, as most files have them by the thousand.
    private static Money? PlainAmount(ReadOnlySpan<char> typed)
    {
        var point = typed.IndexOfAny(',', '.');
        var whole = point < 0 ? typed : typed[..point];
        var decimals = point < 0 ? default : typed[(point + 1)..];
        if (
            whole.Length is 0 or > MostDigits
            || whole.ContainsAnyExceptInRange('0', '9')
            || (point >= 0 && decimals.Length is not (1 or 2))
            || decimals.ContainsAnyExceptInRange('0', '9')
        )
            return null;
        var ore = long.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture) * 100;
        if (point >= 0)
            ore += int.Parse(decimals, NumberStyles.None, CultureInfo.InvariantCulture) * (decimals.Length == 1 ? 10 : 1);
        return new Money(ore);
    }

    // A day written in full; anything that is wrong with it is told the long way.
    private static DateOnly? PlainDate(ReadOnlySpan<char> typed) =>
        typed is [_, _, '.', _, _, '.', _, _, _, _] ? DayOf(typed[6..], typed[3..5], typed[..2])
        : typed is [_, _, _, _, '-', _, _, '-', _, _] ? DayOf(typed[..4], typed[5..7], typed[8..])
        : null;

    private static DateOnly? DayOf(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
        && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
        && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
            ? DayOf(y, m, d)
            : null;

    /// <summary>Takes away spaces of all three kinds where they stand between digits, and round the whole.</summary>
    private static string CloseUp(string typed)
    {
        var trimmed = typed.Trim();
        var kept = new StringBuilder(trimmed.Length);
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (trimmed[i] is not (' ' or '\u00A0' or '\u202F') || !IsBetweenDigits(trimmed, i))
                kept.Append(trimmed[i]);
        }
        return kept.ToString();
    }

    /// <summary>
    /// Takes away the signs that set off thousands where there is no doubt that they do: groups of three throughout, and then
    /// either the other sign before the decimals or more than one of them.
    /// </summary>
    private static string WithoutThousands(string typed)
    {
        var match = ThousandsForm().Match(typed);
        if (!match.Success)
            return typed;
        var group = match.Groups["grouped"];
        var digits = string.Concat(group.Value.Where(char.IsAsciiDigit));
        return string.Concat(typed.AsSpan(0, group.Index), digits, typed.AsSpan(group.Index + group.Length));
    }

    private static bool IsBetweenDigits(string text, int i) =>
        i > 0 && i < text.Length - 1 && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    private static int Part(Match match, string name) =>
        int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // "1.234,50", "1,234.50", "1.234.567" and "1,234,567", each with what may come after it.
    [GeneratedRegex(
        @"(?<![0-9.,])(?:(?<grouped>[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?=,[0-9-])|(?<grouped>[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?=\.[0-9])|(?<grouped>[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}|[1-9][0-9]{0,2}(?:,[0-9]{3}){2,})(?![0-9.,]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ThousandsForm();

    [GeneratedRegex(
        @"^(?:kr\.?\s*)?(?<minus>[-\u2212]\s*)?(?<whole>[0-9]{1,30})(?:,-|[,.](?<decimals>[0-9]{1,10}))?(?:\s*kr\.?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AmountForm();

    [GeneratedRegex(
        @"^(?:(?<d>[0-9]{1,2})\.(?<m>[0-9]{1,2})\.(?<y>[0-9]{4}|[0-9]{2})|(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2}))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DateForm();
}
