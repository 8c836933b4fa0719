using System.Runtime.InteropServices;

namespace CrediCare.Sheets;

/// <summary>Where a cell stands: its column from 0, its row from 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellPlace(int Column, int Row)
{
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;

    /// <summary><c>C17</c>, also with dollar signs; null where it names no cell of a sheet.</summary>
    public static CellPlace? Of(ReadOnlySpan<char> name)
    {
        var (column, row, isRow) = (0, 0, false);
        foreach (var sign in name)
        {
            if (sign == '$')
                continue;
            if (sign is >= 'A' and <= 'Z' && !isRow)
                column = (column * 26) + sign - 'A' + 1;
            else if (char.IsAsciiDigit(sign) && column > 0)
                (isRow, row) = (true, (row * 10) + sign - '0');
            else
                return null;
            if (column > MostColumns || row > MostRows)
                return null;
        }

        return column > 0 && row > 0 ? new(column - 1, row) : null;
    }
}
