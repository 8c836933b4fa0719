using System.Collections.Frozen;

namespace CrediCare.Domain.Registrations.Upload;

/// <summary>A cell, with the column that it stands in; null for one that is not read.</summary>
public readonly record struct PlacedCell(UploadColumn? Column, UploadCellKind Kind, string Text);

/// <summary>
/// Tells the row that adds up the others, as spreadsheets and accounting programs end a list with, from a claim: it holds amounts, and
/// beside them nothing but a word such as «Sum» or formulas that come to the amounts. Anything else in a column that is read, a name, a
/// number or a day, makes it a claim, however much of it is missing.
/// </summary>
public static class SumRow
{
    private static readonly FrozenSet<string> Words = (
        "sum,sumtotalt,sumtotal,sumialt,totalsum,totalt,total,totalbeløp,ialt,tilsammen,delsum,hovedsum,avstemming,avstemmingssum,"
        + "sumutestående,sumrestbeløp,sumbeløp,sumkr,totaltkr,grandtotal,subtotal,totalamount,sumtotalamount,totals,altogether,inall"
    )
        .Split(',')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a row with these cells, empty ones among them, adds up others.</summary>
    public static bool Is(IEnumerable<PlacedCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var (amounts, isNamed) = (0, false);
        foreach (var cell in cells)
        {
            if (cell.Kind == UploadCellKind.Empty || string.IsNullOrWhiteSpace(cell.Text) && cell.Kind == UploadCellKind.Text)
                continue;
            var isSum = cell.Kind == UploadCellKind.Text && Words.Contains(UploadColumnNames.Compact(cell.Text));
            isNamed |= isSum || cell.Kind == UploadCellKind.Formula;
            if (!isSum && !IsNumber(cell))
                return false;
            if (cell.Column is { } column && !isSum)
            {
                if (UploadColumns.KindOf(column) != UploadColumnKind.Amount)
                    return false;
                amounts++;
            }
        }

        return isNamed && amounts > 0;
    }

    private static bool IsNumber(PlacedCell cell) =>
        cell.Kind is UploadCellKind.Number or UploadCellKind.Formula
        || (cell.Kind == UploadCellKind.Text && cell.Text.Any(char.IsAsciiDigit) && !Bare(cell.Text).Any(char.IsLetter));

    private static string Bare(string text) => text.Replace("kr", "", StringComparison.OrdinalIgnoreCase);
}
