using System.Xml;

namespace CrediCare.Sheets;

/// <summary>What a file was read as.</summary>
public enum SheetFormat
{
    Csv,
    Xlsx,
}

/// <summary>
/// Reads the rows of a CSV file or a workbook one by one; what is held in memory does not grow with their number. Whatever the
/// bytes are, it answers: rows until <see cref="Next"/> gives null, and then <see cref="Refusal"/> says whether that was the end.
/// Only the stream's own errors are thrown.
/// </summary>
public sealed class SheetReader : IDisposable
{
    private readonly Stream _file;
    private readonly SheetLimits _limits;
    private ISheetRows? _rows;
    private int _given;
    private int _last;

    private SheetReader(Stream file, SheetLimits limits) => (_file, _limits) = (file, limits);

    /// <summary>Null where it was refused before it was known.</summary>
    public SheetFormat? Format { get; private set; }

    /// <summary>Why nothing more is read; null as long as nothing is wrong.</summary>
    public SheetRefusal? Refusal { get; private set; }

    /// <summary>How many bytes of the file have been taken in, for showing progress.</summary>
    public long Position => Math.Min(_rows?.Position ?? Length, Length);

    /// <summary>The file's size in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>
    /// Begins at the start of <paramref name="file"/>, which stays open. What it is follows from what it holds;
    /// <paramref name="limits"/> say how much of it is borne.
    /// </summary>
    public static SheetReader Open(Stream file, SheetLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.CanSeek)
            throw new ArgumentException("The file is read more than once.", nameof(file));
        var reader = new SheetReader(file, limits ?? SheetLimits.Default) { Length = file.Length };
        try
        {
            reader.Begin();
        }
        catch (Exception failure) when (AnswerTo(failure, null) is not null)
        {
            reader.Refusal = AnswerTo(failure, null);
        }

        return reader;
    }

    /// <summary>How each sheet of a workbook begins; none of a CSV file. Before the first row is read.</summary>
    public IEnumerable<SheetStart> Starts(int rows) =>
        _rows is WorkbookRows workbook && Refusal is null ? workbook.Starts(rows) : [];

    /// <summary>Reads that sheet and not the first. Before the first row is read.</summary>
    public void Choose(SheetStart sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        (_rows as WorkbookRows)?.Choose(sheet.Place);
    }

    /// <summary>The next row that holds something; null at the end and after a refusal.</summary>
    public SheetRow? Next()
    {
        try
        {
            return Read();
        }
        catch (Exception failure) when (AnswerTo(failure, _last) is not null)
        {
            Refusal = AnswerTo(failure, _last);
            return null;
        }
    }

    public void Dispose() => _rows?.Dispose();

    private void Begin()
    {
        if (Length > _limits.MostBytes)
            throw new SheetException(SheetProblem.TooLarge);
        (_rows, Format) = FileContents.Of(_file) switch
        {
            FileContent.Text => ((ISheetRows)new CsvRows(_file, _limits), SheetFormat.Csv),
            FileContent.Zip => (new WorkbookRows(_file, _limits), SheetFormat.Xlsx),
            FileContent.Xml => throw new SheetException(SheetProblem.IsXml),
            FileContent.Empty => throw new SheetException(SheetProblem.Empty),
            FileContent.Compound => throw new SheetException(CompoundFile.ProblemOf(_file)),
            FileContent.Other => throw new SheetException(SheetProblem.NotASheet),
        };
    }

    private SheetRow? Read()
    {
        if (_rows is null || Refusal is not null)
            return null;
        while (_rows.Next() is { } row)
        {
            if (IsEmpty(row))
                continue;
            if (++_given > _limits.MostRows + SheetLimits.RowsBeside)
                throw new SheetException(SheetProblem.TooManyRows, row.Number);
            _last = row.Number;
            return row;
        }

        return _given > 0 ? null : throw new SheetException(SheetProblem.Empty);
    }

    // What the base library says of a package or of XML that is not as it should be; nothing else is a matter of the file.
    private static SheetRefusal? AnswerTo(Exception failure, int? lastRow) =>
        failure switch
        {
            SheetException known => known.Refusal,
            InvalidDataException or XmlException or EndOfStreamException => new SheetRefusal(SheetProblem.Damaged, lastRow + 1),
            _ => null,
        };

    private static bool IsEmpty(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (!cell.IsEmpty)
                return false;
        }

        return true;
    }
}

/// <summary>How a sheet of a workbook begins.</summary>
/// <param name="Place">Which one of those that can be seen, from 0.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Rows">The first of its rows, empty ones too.</param>
public sealed record SheetStart(int Place, string Name, IReadOnlyList<SheetRow> Rows);

/// <summary>The rows of one kind of file; empty ones too.</summary>
internal interface ISheetRows : IDisposable
{
    /// <summary>Bytes of the file taken in so far.</summary>
    long Position { get; }

    /// <exception cref="SheetException">The file cannot be read further.</exception>
    SheetRow? Next();
}
