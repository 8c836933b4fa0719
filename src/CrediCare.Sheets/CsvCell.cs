using System.Buffers;

namespace CrediCare.Sheets;

/// <summary>What a field of separated text holds: text knows no numbers, but formulas and errors show by how they begin.</summary>
internal static class CsvCell
{
    /// <summary>What a formula begins with, also as it is written in full width; a text gets an apostrophe in front of it.</summary>
    private static readonly SearchValues<char> BeginsFormulas = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    private static readonly HashSet<string> Errors =
    [
        "#N/A",
        "#I/T",
        "#VALUE!",
        "#VERDI!",
        "#REF!",
        "#DIV/0!",
        "#NAME?",
        "#NAVN?",
        "#NULL!",
        "#NUM!",
        "#TALL!",
        "#SPILL!",
        "#CALC!",
    ];

    public static SheetCell Of(ReadOnlySpan<char> field) =>
        field.IsEmpty || field.IsWhiteSpace()
            ? SheetCell.Empty
            : Special(field) ?? new SheetCell(SheetCellKind.Text, field.ToString());

    public static SheetCell OfQuoted(string field) =>
        string.IsNullOrWhiteSpace(field) ? SheetCell.Empty : Special(field) ?? new SheetCell(SheetCellKind.Text, field);

    private static SheetCell? Special(ReadOnlySpan<char> field) =>
        field[0] switch
        {
            '=' => field is ['=', '"', .. var inside, '"'] && !inside.Contains('"')
                ? new SheetCell(SheetCellKind.Text, inside.ToString())
                : new SheetCell(SheetCellKind.Formula, field.ToString()),
            '#' when Errors.Contains(field.ToString()) || IsTooNarrow(field) => new SheetCell(
                SheetCellKind.Error,
                field.ToString()
            ),
            '\'' when field.TrimStart('\'') is [var next, ..] && BeginsFormulas.Contains(next) => new SheetCell(
                SheetCellKind.Text,
                field[1..].ToString()
            ),
            _ => null,
        };

    // What a spreadsheet shows, and saves as text, where a column is too narrow for its number.
    private static bool IsTooNarrow(ReadOnlySpan<char> field) => field.Length >= 3 && !field.ContainsAnyExcept('#');
}
