using System.Globalization;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>
/// Numbers that pass every check, belong to nobody and come once only: each is a running number sent through a fixed
/// rearrangement of all there are.
/// </summary>
internal sealed class StockNumbers
{
    private const int FirstYear = 1945;
    private const int BirthDays = 22_000;
    private const int IndividualNumbers = 500;

    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];

    private int _organisations;
    private int _people;
    private int _phones;

    /// <summary>Begins with 32 to 39: those with 31 are other demo data's.</summary>
    public string Organisation()
    {
        while (true)
        {
            var spread = _organisations++ * 3_999_971L % 8_000_000;
            var digits = string.Create(CultureInfo.InvariantCulture, $"{32_000_000 + spread}");
            if (CheckDigits.Mod11(digits) is not '-' and var check)
                return digits + check;
        }
    }

    /// <summary>A birth number whose month is raised by 40 or 80, and the day it stands for.</summary>
    public (string Number, DateOnly BirthDate) Person()
    {
        while (true)
        {
            var spread = _people++ * 7_368_787L % ((long)BirthDays * IndividualNumbers * 2);
            var born = new DateOnly(FirstYear, 1, 1).AddDays((int)(spread % BirthDays));
            var rest = (int)(spread / BirthDays);
            var month = born.Month + (rest % 2 == 0 ? 40 : 80);
            var individual = rest / 2 + (born.Year < 2000 ? 0 : IndividualNumbers);
            var digits = string.Create(
                CultureInfo.InvariantCulture,
                $"{born.Day:00}{month:00}{born.Year % 100:00}{individual:000}"
            );
            var first = 11 - FirstWeights.Select((weight, at) => weight * (digits[at] - '0')).Sum() % 11;
            if (first == 10)
                continue;
            digits += (char)('0' + first % 11);
            if (CheckDigits.Mod11(digits) is not '-' and var check)
                return (digits + check, born);
        }
    }

    public string Phone() => string.Create(CultureInfo.InvariantCulture, $"+4740{_phones++ * 389_867L % 1_000_000:000000}");

    public static string BankAccount(int running)
    {
        for (var next = running * 16; ; next++)
        {
            var digits = string.Create(CultureInfo.InvariantCulture, $"9999{next:000000}");
            if (CheckDigits.Mod11(digits) is not '-' and var check)
                return digits + check;
        }
    }
}
