using System.Text;

namespace CrediCare.Sheets;

/// <summary>
/// Cells of a sheet that were made one. They are named behind all rows, so the part is gone through once for them before its rows are
/// read. Asked in the order of rows.
/// </summary>
internal sealed class MergedCells
{
    private const int MostAreas = 20_000;
    private const int MostBytes = 4_000_000;

    private readonly List<(CellPlace First, CellPlace Last)> _areas = [];
    private readonly List<(CellPlace First, CellPlace Last)> _here = [];
    private int _next;

    public static MergedCells Of(Stream sheet)
    {
        var merged = new MergedCells();
        merged.Take(Behind(sheet));
        merged._areas.Sort((one, other) => one.First.Row.CompareTo(other.First.Row));
        return merged;
    }

    /// <summary>Marks the cells of a row that are part of one that begins elsewhere.</summary>
    public void Mark(int row, List<SheetCell> cells, int mostColumns)
    {
        while (_next < _areas.Count && _areas[_next].First.Row <= row)
            _here.Add(_areas[_next++]);
        if (_here.Count == 0)
            return;
        _here.RemoveAll(area => area.Last.Row < row);
        foreach (var (first, last) in _here)
        {
            var from = row == first.Row ? first.Column + 1 : first.Column;
            for (var column = from; column <= last.Column && column < mostColumns; column++)
            {
                while (cells.Count <= column)
                    cells.Add(SheetCell.Empty);
                cells[column] = new SheetCell(SheetCellKind.Merged, cells[column].Text);
            }
        }
    }

    private void Take(string text)
    {
        const string reference = "ref=\"";
        for (var at = text.IndexOf(reference, StringComparison.Ordinal); at >= 0; )
        {
            at += reference.Length;
            var end = text.IndexOf('"', at);
            if (end < 0)
                return;
            if (_areas.Count == MostAreas)
                throw new SheetException(SheetProblem.TooMuchInside);
            var area = text.AsSpan(at, end - at);
            var colon = area.IndexOf(':');
            if (colon > 0 && CellPlace.Of(area[..colon]) is { } first && CellPlace.Of(area[(colon + 1)..]) is { } last)
                _areas.Add((first, last));
            at = text.IndexOf(reference, end, StringComparison.Ordinal);
        }
    }

    // The text of the element that names them; empty where there is none.
    private static string Behind(Stream sheet)
    {
        var beginning = "mergeCells"u8;
        var buffer = new byte[65_536];
        var kept = 0;
        int read;
        while ((read = sheet.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var held = buffer.AsSpan(0, kept + read);
            if (held.IndexOf(beginning) is >= 0 and var at)
                return Element(held[(at + beginning.Length)..], sheet);
            kept = Math.Min(beginning.Length - 1, held.Length);
            held[^kept..].CopyTo(buffer);
        }

        return "";
    }

    private static string Element(ReadOnlySpan<byte> begun, Stream rest)
    {
        using var held = new MemoryStream();
        held.Write(begun);
        var buffer = new byte[65_536];
        int read;
        while (held.Length < MostBytes && (read = rest.Read(buffer)) > 0)
            held.Write(buffer, 0, read);
        var text = Encoding.UTF8.GetString(held.GetBuffer(), 0, (int)held.Length);
        var end = text.IndexOf("mergeCells>", StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }
}
