namespace CrediCare.Sheets;

/// <summary>What a field of separated text holds: text knows no numbers, but formulas and errors show by how they begin.</summary>
internal static class CsvCell
{
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
            : Special(field) ?? new SheetCell(SheetCellKind.Text, HarmlessText.Undo(field.ToString()));

    public static SheetCell OfQuoted(string field) =>
        string.IsNullOrWhiteSpace(field)
            ? SheetCell.Empty
            : Special(field) ?? new SheetCell(SheetCellKind.Text, HarmlessText.Undo(field));

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
            _ => null,
        };

    // What a spreadsheet shows, and saves as text, where a column is too narrow for its number.
    private static bool IsTooNarrow(ReadOnlySpan<char> field) => field.Length >= 3 && !field.ContainsAnyExcept('#');
}
