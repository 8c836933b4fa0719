using System.Diagnostics.CodeAnalysis;

namespace CrediCare.Domain.Identifiers;

/// <summary>
/// Norwegian birth number or D number: DDMMYY, three individual digits, two check digits. It is secret: kept encrypted,
/// shown masked, and <see cref="ToString"/> never gives it away. Neither age nor sex is read from it; the birth date is
/// its own field, which <see cref="BirthDates"/> can be checked against.
/// </summary>
public readonly record struct NationalIdentityNumber : IIdentifier<NationalIdentityNumber>
{
    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];

    private readonly string? value;

    private NationalIdentityNumber(string value) => this.value = value;

    public string Value => value ?? "";

    public string Display => IdentifierText.Group(Value, " ", 6, 5);

    /// <summary>With the last five digits hidden, for pages where it must be recognised but not read.</summary>
    public string Masked => Value.Length == 0 ? "" : Value[..6] + " *****";

    /// <summary>Given to persons without residence: the day is raised by 40.</summary>
    public bool IsDNumber => Value is [>= '4', ..];

    /// <summary>The month is raised by 40 or 80; never a real person.</summary>
    public bool IsSynthetic => Value.Length > 0 && TwoDigits(2) > 12;

    /// <summary>
    /// The dates it can stand for, latest first, in the centuries 2000 and 1900, and 1800 where the individual digits
    /// allow it. From 2032 the digits no longer tell which.
    /// </summary>
    public IReadOnlyList<DateOnly> BirthDates => Value.Length == 0 ? [] : DatesOf(Value);

    public static string Normalise(string? text) => IdentifierText.Strip(text);

    /// <summary>By the rules of production.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out NationalIdentityNumber result) =>
        TryParse(text, BirthNumberRules.Production, out result);

    public static bool TryParse([NotNullWhen(true)] string? text, BirthNumberRules rules, out NationalIdentityNumber result)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var digits = Normalise(text);
        var valid =
            digits.Length == 11
            && IdentifierText.IsDigits(digits)
            && CheckDigits.EndsInMod11(digits)
            && FirstRemainder(digits) <= (rules.Allow2032 ? 3 : 0)
            && DatesOf(digits).Count > 0;
        result = valid ? new(digits) : default;
        if (!valid || (result.IsSynthetic && !rules.AllowSynthetic))
            result = default;

        return result.Value.Length > 0;
    }

    /// <summary>Masked, so that a log line that takes the whole record takes no secret.</summary>
    public override string ToString() => Masked;

    private static int FirstRemainder(string digits) => (CheckDigits.WeightedSum(digits, FirstWeights) + (digits[9] - '0')) % 11;

    private static List<DateOnly> DatesOf(string digits)
    {
        var number = new NationalIdentityNumber(digits);
        var (day, month, year) = (number.TwoDigits(0), number.TwoDigits(2), number.TwoDigits(4));
        day -= day > 40 ? 40 : 0;
        month -=
            month > 80 ? 80
            : month > 40 ? 40
            : 0;
        var born1800s =
            string.CompareOrdinal(digits, 6, "500", 0, 3) >= 0
            && string.CompareOrdinal(digits, 6, "749", 0, 3) <= 0
            && year >= 54;
        var dates = new List<DateOnly>();
        foreach (var century in born1800s ? (int[])[2000, 1900, 1800] : [2000, 1900])
        {
            if (month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(century + year, month))
                dates.Add(new DateOnly(century + year, month, day));
        }

        return dates;
    }

    private int TwoDigits(int at) => (Value[at] - '0') * 10 + (Value[at + 1] - '0');
}
