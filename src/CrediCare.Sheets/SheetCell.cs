using System.Collections.Immutable;

namespace CrediCare.Sheets;

/// <summary>What a cell holds.</summary>
public enum SheetCellKind
{
    Empty,

    /// <summary>As it was written.</summary>
    Text,

    /// <summary>A number as it was stored, 15 significant digits at most: <c>1234.5</c>, never with an exponent.</summary>
    Number,

    /// <summary>A calendar day, <c>2026-11-22</c>.</summary>
    Date,

    /// <summary><c>TRUE</c> or <c>FALSE</c>.</summary>
    Boolean,

    /// <summary>Something that is worked out; the text is the formula.</summary>
    Formula,

    /// <summary>What a spreadsheet shows where it could not work something out, <c>#N/A</c>.</summary>
    Error,

    /// <summary>Part of several cells that were made one; the text is what this part holds.</summary>
    Merged,

    /// <summary>Text with a quotation mark inside that is not doubled, so that nobody knows where it ends.</summary>
    Garbled,
}

/// <summary>One cell of a row.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The same for everyone: no culture, nothing rounded that can be seen.</param>
public readonly record struct SheetCell(SheetCellKind Kind, string Text)
{
    public static SheetCell Empty { get; } = new(SheetCellKind.Empty, "");

    public bool IsEmpty => Kind == SheetCellKind.Empty;
}

/// <summary>One row that holds something.</summary>
/// <param name="Number">The row as a spreadsheet numbers it, from 1; empty rows count.</param>
/// <param name="Cells">From column A on; as many as the row has.</param>
public sealed record SheetRow(int Number, ImmutableArray<SheetCell> Cells)
{
    /// <summary>The file ends in the middle of this line, as one that was cut off does. Only text files can tell.</summary>
    public bool EndsWithFile { get; init; }
}

/// <summary>How spreadsheets name cells.</summary>
public static class SheetCellName
{
    /// <summary><c>C</c> for column 2, <c>AA</c> for 26.</summary>
    public static string OfColumn(int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + ((rest - 1) % 26)) + name;
        return name;
    }

    /// <summary><c>C17</c> for column 2 of row 17.</summary>
    public static string Of(int column, int row) => FormattableString.Invariant($"{OfColumn(column)}{row}");
}
