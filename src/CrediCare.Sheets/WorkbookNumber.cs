using System.Globalization;

namespace CrediCare.Sheets;

/// <summary>What a number in a workbook is, by how it is shown.</summary>
internal static class WorkbookNumber
{
    private const int MostPlainDigits = 15;

    /// <summary>The last day a spreadsheet knows, 31 December 9999.</summary>
    private const int LastDay = 2_958_465;

    private const int DaysTo1904 = 1_462;

    /// <summary>A day that a spreadsheet counts and that never was, 29 February 1900.</summary>
    private const int NoDay = 60;

    private static readonly DateOnly BeforeFirstDay = new(1899, 12, 31);

    public static SheetCell Of(string stored, NumberLook look, bool countsFrom1904)
    {
        if (look == default && IsPlain(stored))
            return new(SheetCellKind.Number, stored);
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return string.IsNullOrWhiteSpace(stored) ? SheetCell.Empty : new(SheetCellKind.Error, stored);
        if (look.IsDate)
            return DayOf(number, countsFrom1904) is { } day
                ? new(SheetCellKind.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                : new(SheetCellKind.Error, stored);
        if (!(Math.Abs(number) < (double)decimal.MaxValue))
            return new(SheetCellKind.Error, stored);
        // Fifteen significant digits, which is what a spreadsheet shows of a number.
        var text = ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);
        return new(SheetCellKind.Number, look.Digits > 0 && IsDigits(text) ? text.PadLeft(look.Digits, '0') : text);
    }

    private static bool IsPlain(string stored) =>
        stored.Length is > 0 and <= MostPlainDigits && IsDigits(stored) && (stored[0] != '0' || stored.Length == 1);

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static DateOnly? DayOf(double number, bool countsFrom1904)
    {
        if (!(number >= 0 && number < LastDay + 1))
            return null;
        var days = (int)number + (countsFrom1904 ? DaysTo1904 : 0);
        return days switch
        {
            < 1 or NoDay or > LastDay => null,
            < NoDay => BeforeFirstDay.AddDays(days),
            _ => BeforeFirstDay.AddDays(days - 1),
        };
    }
}
