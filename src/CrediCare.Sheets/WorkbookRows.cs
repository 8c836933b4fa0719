using System.IO.Compression;
using System.Xml;

namespace CrediCare.Sheets;

/// <summary>
/// The rows of a workbook as Excel has written it since 2007: of the sheet that is asked for, else of the first that can be seen and holds
/// anything.
/// </summary>
internal sealed class WorkbookRows : ISheetRows
{
    private readonly WorkbookParts _parts;
    private readonly WorkbookOutline _outline;
    private readonly WorkbookCells _cells;
    private readonly SheetLimits _limits;
    private readonly Stream _file;
    private WorkbookSheet? _sheet;
    private int _next;
    private bool _hasRows;

    public WorkbookRows(Stream file, SheetLimits limits)
    {
        (_file, _limits) = (file, limits);
        _parts = new WorkbookParts(file, limits);
        try
        {
            _outline = WorkbookOutline.Of(_parts);
            _cells = new WorkbookCells(
                WorkbookFormats.Of(_parts),
                new Lazy<SharedTexts>(() => SharedTexts.Of(_parts, limits)),
                _outline.CountsFrom1904,
                limits
            );
        }
        catch
        {
            _parts.Dispose();
            throw;
        }
    }

    public long Position => _sheet is null ? 0 : (long)(_file.Length * _sheet.Share);

    public SheetRow? Next()
    {
        while (true)
        {
            if (_sheet?.Next() is { } row)
            {
                _hasRows |= !row.Cells.All(cell => cell.IsEmpty);
                return row;
            }

            if (_hasRows || _next == _outline.Sheets.Count)
                return null;
            _sheet?.Dispose();
            _sheet = new WorkbookSheet(_parts, _outline.Sheets[_next++].Part, _cells, _limits);
        }
    }

    /// <summary>How each sheet begins; one that cannot be read is left out. Before the first row is read.</summary>
    public IEnumerable<SheetStart> Starts(int rows)
    {
        for (var at = 0; at < _outline.Sheets.Count; at++)
        {
            if (BeginningOf(_outline.Sheets[at].Part, rows) is { } first)
                yield return new SheetStart(at, _outline.Sheets[at].Name, first);
        }
    }

    /// <summary>Before the first row is read.</summary>
    public void Choose(int sheet) => _next = sheet;

    private List<SheetRow>? BeginningOf(string part, int rows)
    {
        try
        {
            using var sheet = new WorkbookSheet(_parts, part, _cells, _limits, isGlance: true);
            var first = new List<SheetRow>();
            while (first.Count < rows && sheet.Next() is { } row)
                first.Add(row);
            return first;
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException or EndOfStreamException or SheetException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _sheet?.Dispose();
        _parts.Dispose();
    }
}
