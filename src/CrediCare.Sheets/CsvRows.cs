namespace CrediCare.Sheets;

/// <summary>
/// Rows of separated text as RFC 4180 has it, and as spreadsheets write it: the separator is found in the first line or named in a
/// line <c>sep=;</c>, lines end in any of the three ways, also mixed. A row is what a spreadsheet shows as one: a line break inside
/// quotation marks does not begin another.
/// </summary>
internal sealed class CsvRows : ISheetRows
{
    private const string Separators = ";,\t|";
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
        _fields = new CsvFields(_text, NamedSeparator() ?? FoundSeparator(), limits.MostCellLength);
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
                return new SheetRow(_number, _cells.ToArray()) { EndsWithFile = end == CsvFieldEnd.File };
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

    // The sign that stands most often in the first line that has any of them, outside quotation marks.
    private char FoundSeparator()
    {
        Span<int> counts = stackalloc int[Separators.Length];
        var isQuoted = false;
        for (var at = 0; at < _limits.MostCellLength && !_text.IsOver(at); at++)
        {
            var sign = _text[at];
            isQuoted ^= sign == '"';
            if (isQuoted)
                continue;
            if (sign is '\r' or '\n' && counts.ContainsAnyExcept(0))
                break;
            if (Separators.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var which)
                counts[which]++;
        }

        var best = 0;
        for (var which = 1; which < counts.Length; which++)
        {
            if (counts[which] > counts[best])
                best = which;
        }

        return Separators[best];
    }
}
