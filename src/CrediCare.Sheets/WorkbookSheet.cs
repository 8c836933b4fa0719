using System.Globalization;
using System.Xml;

namespace CrediCare.Sheets;

/// <summary>The rows of one sheet.</summary>
internal sealed class WorkbookSheet : IDisposable
{
    private readonly WorkbookCells _cellReader;
    private readonly SheetLimits _limits;
    private readonly MergedCells? _merged;
    private readonly Stream _part;
    private readonly XmlReader _reader;
    private readonly long _length;
    private readonly List<SheetCell> _cells = [];
    private int _row;
    private int _column;
    private bool _isInRows;

    /// <param name="parts">The workbook.</param>
    /// <param name="name">The part it lies in.</param>
    /// <param name="cells">Reads them.</param>
    /// <param name="limits">How much is borne.</param>
    /// <param name="isGlance">Only its beginning is asked for, and not which cells are merged, since that stands at its end.</param>
    public WorkbookSheet(WorkbookParts parts, string name, WorkbookCells cells, SheetLimits limits, bool isGlance = false)
    {
        (_cellReader, _limits) = (cells, limits);
        if (!isGlance)
        {
            using var once = parts.Open(name);
            _merged = MergedCells.Of(once);
        }

        _length = Math.Max(1, parts.LengthOf(name));
        _part = parts.Open(name);
        _reader = WorkbookParts.Read(_part);
    }

    /// <summary>How much of it has been read, from 0 to 1.</summary>
    public double Share => Math.Min(1, (double)_part.Position / _length);

    public SheetRow? Next()
    {
        while (XmlPlace.Next(_reader))
        {
            if (_reader.LocalName == "sheetData")
                _isInRows = _reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            else if (_isInRows && _reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
                return Row();
        }

        return null;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _part.Dispose();
    }

    private SheetRow Row()
    {
        _row = Number(_reader.GetAttribute("r"));
        _cells.Clear();
        _column = -1;
        if (!_reader.IsEmptyElement)
        {
            var depth = _reader.Depth;
            while (XmlPlace.Next(_reader) && _reader.Depth > depth)
            {
                if (_reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
                    Cell();
            }
        }

        _merged?.Mark(_row, _cells, _limits.MostColumns);
        return new SheetRow(_row, [.. _cells]);
    }

    // A row that does not say its number follows the one before it.
    private int Number(string? said)
    {
        if (said is null)
            return _row + 1;
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > _row
            ? number
            : throw new SheetException(SheetProblem.Damaged, _row);
    }

    private void Cell()
    {
        var column = Column(_reader.GetAttribute("r"));
        var cell = _cellReader.Read(_reader, column, _row);
        // A cell may be there for its colour alone.
        if (cell.IsEmpty)
            return;
        if (column >= _limits.MostColumns)
            throw new SheetException(SheetProblem.TooManyColumns, _row, SheetCellName.Of(column, _row));
        while (_cells.Count < column)
            _cells.Add(SheetCell.Empty);
        _cells.Add(cell);
    }

    // A cell that does not say its name follows the one before it, be that empty or not.
    private int Column(string? said)
    {
        if (said is null)
            return ++_column;
        if (CellPlace.Of(said) is not { } place || place.Row != _row || place.Column <= _column)
            throw new SheetException(SheetProblem.Damaged, _row);
        return _column = place.Column;
    }
}
