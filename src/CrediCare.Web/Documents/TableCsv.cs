using System.Globalization;
using System.Text;
using CrediCare.Sheets;
using CrediCare.Web.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrediCare.Web.Documents;

/// <summary>
/// A table as text for Norwegian Excel: semicolons, decimal commas, a byte-order mark. No text is a formula, wherever a spreadsheet
/// splits it (<see cref="HarmlessText"/>); an amount below nought is a number, with the minus of a keyboard.
/// </summary>
internal static class TableCsv
{
    private static readonly NumberFormatInfo Amounts = new() { NumberDecimalSeparator = "," };

    /// <summary>How every file of separated text is written.</summary>
    // A line break of one sign is one too, though it is not the one that ends our lines.
    public static readonly CsvConfiguration Layout = new(PortalLanguage.NorwegianCulture)
    {
        Delimiter = ";",
        NewLine = "\r\n",
        ShouldQuote = field => ConfigurationFunctions.ShouldQuote(field) || field.Field.AsSpan().ContainsAny('\r', '\n'),
    };

    public static async Task WriteAsync<TRow>(
        TableFile<TRow> table,
        IAsyncEnumerable<TRow> rows,
        Stream into,
        CancellationToken cancellationToken
    )
    {
        await using var pending = new PendingBytes();
        await using var text = new StreamWriter(pending, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await using var csv = new CsvWriter(text, Layout);
        if (table.Lead is { } lead)
        {
            csv.WriteField(HarmlessText.Of(lead));
            await csv.NextRecordAsync();
        }

        foreach (var column in table.Columns)
            csv.WriteField(HarmlessText.Of(column.Heading));
        await csv.NextRecordAsync();
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var column in table.Columns)
                csv.WriteField(Written(column.Kind, column.Cell(row)));
            await csv.NextRecordAsync();
            if (++count % PendingBytes.RowsBetweenSends == 0)
                await pending.SendAsync(into, cancellationToken);
        }

        await csv.FlushAsync();
        await pending.SendAsync(into, cancellationToken);
    }

    private static string Written(TableCellKind kind, TableCell cell) =>
        kind switch
        {
            TableCellKind.Text => HarmlessText.Of(cell.Text ?? ""),
            TableCellKind.Date => cell.Day?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) ?? "",
            TableCellKind.Amount => (cell.Number / 100m)?.ToString("0.00", Amounts) ?? "",
            TableCellKind.Count => cell.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
        };
}
