using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CrediCare.Web.Documents;

/// <summary>
/// A table as a workbook of one sheet: bold headings that stay in sight, a filter on each column, dates as dates, amounts as
/// numbers, and their sums on the last line. The package is made as it is sent, part after part, so that nothing has to be
/// kept: neither in memory nor on disk.
/// </summary>
internal static partial class TableWorkbook
{
    public static async Task WriteAsync<TRow>(
        TableFile<TRow> table,
        IAsyncEnumerable<TRow> rows,
        Stream into,
        CancellationToken cancellationToken
    )
    {
        await using var pending = new PendingBytes();
        using (var package = new ZipArchive(pending, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in TableWorkbookParts.Fixed)
                Add(package, name, content);
            Add(package, "xl/workbook.xml", writer => writer.WriteElement(TableWorkbookParts.Workbook(table.Name)));
            Add(package, "xl/styles.xml", writer => writer.WriteElement(TableWorkbookParts.Styles()));
            await using (var sheet = package.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open())
            {
                using var writer = OpenXmlWriter.Create(sheet);
                await SheetAsync(table, rows, writer, () => pending.SendAsync(into, cancellationToken), cancellationToken);
            }
        }

        await pending.SendAsync(into, cancellationToken);
    }

    private static async Task SheetAsync<TRow>(
        TableFile<TRow> table,
        IAsyncEnumerable<TRow> rows,
        OpenXmlWriter writer,
        Func<Task> send,
        CancellationToken cancellationToken
    )
    {
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Worksheet());
        var above = table.Lead is null ? 1 : 2;
        writer.WriteElement(TableWorkbookParts.View(above));
        writer.WriteElement(TableWorkbookParts.Widths(table.Columns.Select(column => column.Width)));
        writer.WriteStartElement(new SheetData());
        if (table.Lead is { } lead)
            WriteRow(writer, [TextCell(lead, TableStyle.Text)]);
        WriteRow(writer, table.Columns.Select(column => TextCell(column.Heading, TableStyle.Heading)));
        var sums = new long[table.Columns.Count];
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            WriteRow(writer, Cells(table.Columns, row, sums));
            if (++count % PendingBytes.RowsBetweenSends == 0)
                await send();
        }

        if (table.TotalWord is { } word)
            WriteRow(writer, table.Columns.Select((column, at) => Total(column.Kind, sums[at], at == 0 ? word : null)));
        writer.WriteEndElement();
        writer.WriteElement(
            new AutoFilter { Reference = $"A{above}:{TableWorkbookParts.ColumnName(table.Columns.Count)}{count + above}" }
        );
        writer.WriteEndElement();
        writer.Close();
    }

    private static IEnumerable<Cell> Cells<TRow>(IReadOnlyList<TableColumn<TRow>> columns, TRow row, long[] sums)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            var cell = columns[at].Cell(row);
            sums[at] = checked(sums[at] + (cell.Number ?? 0));
            yield return columns[at].Kind switch
            {
                TableCellKind.Text => TextCell(cell.Text, TableStyle.Text),
                TableCellKind.Date => NumberCell(cell.Day is { } day ? Serial(day) : null, TableStyle.Date),
                TableCellKind.Amount => NumberCell(cell.Number / 100m, TableStyle.Amount),
                TableCellKind.Count => NumberCell(cell.Number, TableStyle.Count),
            };
        }
    }

    private static Cell Total(TableCellKind kind, long sum, string? word) =>
        kind switch
        {
            TableCellKind.Amount => NumberCell(sum / 100m, TableStyle.AmountTotal),
            TableCellKind.Count => NumberCell(sum, TableStyle.CountTotal),
            TableCellKind.Text or TableCellKind.Date => TextCell(word, TableStyle.Heading),
        };

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(cell);
        writer.WriteEndElement();
    }

    // Text that stands in the cell itself is never read as a formula, whatever it begins with; its style keeps it text when
    // somebody edits it.
    private static Cell TextCell(string? text, TableStyle style) =>
        string.IsNullOrEmpty(text)
            ? new Cell { StyleIndex = (uint)style }
            : new Cell
            {
                StyleIndex = (uint)style,
                DataType = CellValues.InlineString,
                InlineString = new InlineString(
                    new DocumentFormat.OpenXml.Spreadsheet.Text(Literal(Allowed(text)))
                    {
                        Space = SpaceProcessingModeValues.Preserve,
                    }
                ),
            };

    private static Cell NumberCell(decimal? number, TableStyle style) =>
        number is { } known
            ? new Cell { StyleIndex = (uint)style, CellValue = new CellValue(known.ToString(CultureInfo.InvariantCulture)) }
            : new Cell { StyleIndex = (uint)style };

    // Day 1 is 1 January 1900; the format counts a 29 February that year, which never was.
    private static decimal Serial(DateOnly day) => day.DayNumber - new DateOnly(1899, 12, 30).DayNumber;

    // A workbook writes signs by their number, _x000D_; a text that only looks so says that its first sign is one.
    private static string Literal(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? LooksEscaped().Replace(text, "_x005F_") : text;

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LooksEscaped();

    private static string Allowed(string text) =>
        text.All(System.Xml.XmlConvert.IsXmlChar)
            ? text
            : string.Concat(
                text.EnumerateRunes()
                    .Where(rune => rune.Utf16SequenceLength > 1 || System.Xml.XmlConvert.IsXmlChar((char)rune.Value))
            );

    private static void Add(ZipArchive package, string name, string content)
    {
        using var part = package.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }

    private static void Add(ZipArchive package, string name, Action<OpenXmlWriter> write)
    {
        using var part = package.CreateEntry(name).Open();
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartDocument(standalone: true);
        write(writer);
        writer.Close();
    }
}
