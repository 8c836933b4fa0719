namespace CrediCare.Sheets;

/// <summary>
/// Rows of separated text as RFC 4180 has it, and as spreadsheets write it: the separator is found in the first lines or named in a
/// line <c>sep=;</c>, lines end in any of the three ways, also mixed. A row is what a spreadsheet shows as one: a line break inside
/// quotation marks does not begin another.
/// </summary>
internal sealed class CsvRows : ISheetRows
{
    private const string NamesSeparator = "sep=";

    private readonly CsvText _text;
    private readonly CsvFields _fields;
    private readonly SheetLimits _limits;
    private readonly List<SheetCell> _cells = [];
    private int _number;

    public CsvRows(Stream file, SheetLimits limits)
    {
        _limits = limits;
        _text = new CsvText(file);
        _fields = new CsvFields(_text, NamedSeparator() ?? CsvSeparator.Of(_text, limits.MostCellLength), limits.MostCellLength);
    }

    public long Position => _text.Position;

    public SheetRow? Next()
    {
        if (_text.IsOver(0))
            return null;
        _number++;
        _cells.Clear();
        while (true)
        {
            if (_cells.Count == _limits.MostColumns)
                throw new SheetException(SheetProblem.TooManyColumns, _number);
            var end = _fields.Read(_cells.Count, _number, out var cell);
            _cells.Add(cell);
            if (end != CsvFieldEnd.Separator)
                return new SheetRow(_number, [.. _cells]) { EndsWithFile = end == CsvFieldEnd.File };
        }
    }

    public void Dispose() => _text.Dispose();

    private char? NamedSeparator()
    {
        for (var at = 0; at < NamesSeparator.Length; at++)
        {
            if (char.ToLowerInvariant(_text[at]) != NamesSeparator[at])
                return null;
        }

        var (separator, behind) = (_text[NamesSeparator.Length], _text[NamesSeparator.Length + 1]);
        if (separator is '\r' or '\n' or '"' or '\0' || behind is not ('\r' or '\n'))
            return null;
        var isTwo = behind == '\r' && _text[NamesSeparator.Length + 2] == '\n';
        _text.At += NamesSeparator.Length + (isTwo ? 3 : 2);
        return separator;
    }
}
