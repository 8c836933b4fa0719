using System.Globalization;

namespace CrediCare.Domain.Identifiers;

/// <summary>
/// The form that case numbers and receipts share: year, running number of at least six digits, mod 10 check digit over
/// both. A slip of one digit on the telephone never meets another number.
/// </summary>
internal static class NumberedByYear
{
    private const int YearDigits = 4;
    private const int LeastRunningDigits = 6;
    private const int MostRunningDigits = 12;

    public static string Create(int year, long running)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2999);
        ArgumentOutOfRangeException.ThrowIfLessThan(running, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(running, 999_999_999_999);
        var digits = string.Create(CultureInfo.InvariantCulture, $"{year:0000}{running:000000}");
        return WithDashes(digits + CheckDigits.Mod10(digits));
    }

    /// <summary>The number with its dashes, or null when the text does not hold one.</summary>
    public static string? Parse(string stripped)
    {
        var runningDigits = stripped.Length - YearDigits - 1;
        var valid =
            runningDigits is >= LeastRunningDigits and <= MostRunningDigits
            && IdentifierText.IsDigits(stripped)
            && stripped[0] == '2'
            && (runningDigits == LeastRunningDigits || stripped[YearDigits] != '0')
            && !IdentifierText.IsAllZeros(stripped[YearDigits..^1])
            && CheckDigits.EndsInMod10(stripped);
        return valid ? WithDashes(stripped) : null;
    }

    private static string WithDashes(string digits) => $"{digits[..YearDigits]}-{digits[YearDigits..^1]}-{digits[^1]}";
}
