using CrediCare.Domain.Registrations.Upload;
using CrediCare.Sheets;

namespace CrediCare.Web.Features.Registrations.Upload.Rows;

/// <summary>
/// An uploaded CSV file or workbook: its headings, wherever they begin, and the rows below them one by one. What stands above the
/// headings is not read; where nothing looks like headings, the first row is taken for them and is for a person to say. Of a workbook
/// the sheet that holds claims is read, wherever it stands; where several do, none is, since nobody would see what was not sent.
/// </summary>
public sealed class UploadSheet : IDisposable
{
    /// <summary>How far down headings are looked for; as many rows as the reader allows beside those that count.</summary>
    private const int MostRowsAbove = SheetLimits.RowsBeside - 1;

    private readonly SheetReader _reader;
    private readonly int _mostRows;
    private readonly Queue<SheetRow> _below = [];
    private int _given;

    private UploadSheet(SheetReader reader, int mostRows)
    {
        (_reader, _mostRows) = (reader, mostRows);
        Refusal = ChooseSheet() ?? reader.Refusal;
        if (Refusal is not null)
            return;
        var above = new List<SheetRow>();
        while (above.Count < MostRowsAbove && _reader.Next() is { } row)
        {
            above.Add(row);
            if (HeaderReading.IsHeader(TextsOf(row)))
                break;
        }

        Refusal = reader.Refusal;
        if (above.Count == 0)
            return;
        var at = HeaderReading.IsHeader(TextsOf(above[^1])) ? above.Count - 1 : 0;
        (HeaderRow, Headings) = (above[at].Number, [.. TextsOf(above[at])]);
        Header = HeaderReading.Of(Headings);
        foreach (var row in above.Skip(at + 1))
            _below.Enqueue(row);
    }

    public SheetFormat? Format => _reader.Format;

    /// <summary>Why nothing more is read; null as long as nothing is wrong.</summary>
    public SheetRefusal? Refusal { get; private set; }

    /// <summary>The row the headings stand in, from 1; 0 where there is none.</summary>
    public int HeaderRow { get; }

    public IReadOnlyList<string> Headings { get; } = [];

    public HeaderReading Header { get; } = HeaderReading.Of([]);

    public long Position => _reader.Position;

    public long Length => _reader.Length;

    /// <summary>Begins at the start of <paramref name="file"/>, which stays open.</summary>
    public static UploadSheet Open(Stream file, SheetLimits? limits = null) =>
        new(SheetReader.Open(file, limits), (limits ?? SheetLimits.Default).MostRows);

    /// <summary>The next row below the headings that holds something; null at the end and after a refusal.</summary>
    public SheetRow? Next()
    {
        if (Refusal is not null)
            return null;
        var row = _below.Count > 0 ? _below.Dequeue() : _reader.Next();
        Refusal = _reader.Refusal;
        if (row is null || ++_given <= _mostRows)
            return row;
        Refusal = new SheetRefusal(SheetProblem.TooManyRows, row.Number);
        return null;
    }

    public void Dispose() => _reader.Dispose();

    private SheetRefusal? ChooseSheet()
    {
        var claims = _reader.Starts(SheetLimits.RowsBeside).Where(HoldsClaims).ToList();
        if (claims.Count > 1)
            return new SheetRefusal(SheetProblem.SeveralSheets, Cell: string.Join(", ", claims.Select(sheet => sheet.Name)));
        if (claims is [var only])
            _reader.Choose(only);
        return null;
    }

    /// <summary>Headings with the number of an invoice and an amount, and something below them.</summary>
    private static bool HoldsClaims(SheetStart sheet)
    {
        var rows = sheet.Rows.Where(row => row.Cells.Any(cell => !cell.IsEmpty)).ToList();
        if (rows.FindIndex(row => HeaderReading.IsHeader(TextsOf(row))) is not (>= 0 and var at) || at + 1 == rows.Count)
            return false;
        var places = HeaderReading.Of([.. TextsOf(rows[at])]).Mapping.Places;
        return places.ContainsKey(UploadColumn.InvoiceNumber)
            && (places.ContainsKey(UploadColumn.Outstanding) || places.ContainsKey(UploadColumn.Invoiced));
    }

    private static IEnumerable<string> TextsOf(SheetRow row) => row.Cells.Select(cell => cell.Text);
}
