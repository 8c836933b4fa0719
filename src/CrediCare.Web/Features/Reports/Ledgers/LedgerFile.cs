using System.Text.Json;
using CrediCare.Domain.Amounts;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Reports.Ledgers;

/// <summary>The rows of ledgers as a table in the reader's language, or as JSON for programs (docs/ledger-file.md).</summary>
public sealed class LedgerFile(ReportWords words)
{
    private const int Batch = 500;

    public static FileAnswer AnswerOf(LedgerFormat format) =>
        format switch
        {
            LedgerFormat.Csv => FileAnswer.Of(TableFormat.Csv),
            LedgerFormat.Xlsx => FileAnswer.Of(TableFormat.Xlsx),
            LedgerFormat.Json => FileAnswer.Json,
        };

    public Task WriteAsync(
        LedgerFormat format,
        LedgerFileForm of,
        IAsyncEnumerable<LedgerRow> rows,
        Stream into,
        CancellationToken cancellationToken
    ) =>
        format switch
        {
            LedgerFormat.Csv => Table().WriteAsync(TableFormat.Csv, rows, into, cancellationToken),
            LedgerFormat.Xlsx => Table().WriteAsync(TableFormat.Xlsx, rows, into, cancellationToken),
            LedgerFormat.Json => WriteJsonAsync(of, rows, into, cancellationToken),
        };

    private TableFile<LedgerRow> Table() =>
        new(
            words.Word("LedgerFile"),
            words.Word("Sum"),
            [
                TableColumn<LedgerRow>.Date(words.Word("LedgerFile_BookedOn"), row => row.BookedOn),
                TableColumn<LedgerRow>.Date(words.Word("LedgerFile_EffectiveOn"), row => row.EffectiveOn),
                TableColumn<LedgerRow>.Text(words.Word("LedgerFile_Case"), row => row.CaseNumber, 16),
                TableColumn<LedgerRow>.Text(words.Word("LedgerFile_Portfolio"), row => row.Portfolio),
                TableColumn<LedgerRow>.Text(words.Word("LedgerFile_Debtor"), row => row.Debtor),
                TableColumn<LedgerRow>.Text(words.Word("LedgerFile_Invoice"), row => row.InvoiceNumber, 16),
                TableColumn<LedgerRow>.Text(words.Word("LedgerFile_Posting"), row => $"{row.TransactionId:N}", 34),
                TableColumn<LedgerRow>.Text(words.Word("LedgerFile_Kind"), row => words.Word($"Ledger_{row.Kind}")),
                TableColumn<LedgerRow>.Text(words.Word("LedgerFile_Component"), row => words.Word($"Component_{row.Component}")),
                TableColumn<LedgerRow>.Amount(words.Word("Voucher_Debit"), row => Money.Max(row.Amount, Money.Zero)),
                TableColumn<LedgerRow>.Amount(words.Word("Voucher_Credit"), row => Money.Max(-row.Amount, Money.Zero)),
            ]
        );

    private static async Task WriteJsonAsync(
        LedgerFileForm of,
        IAsyncEnumerable<LedgerRow> rows,
        Stream into,
        CancellationToken cancellationToken
    )
    {
        await using var json = new Utf8JsonWriter(into, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("format", "credicare.ledger");
        json.WriteNumber("version", 1);
        Day("from", of.FirstDay!.Value);
        Day("to", of.LastDay!.Value);
        json.WriteStartObject("creditor");
        json.WriteString("name", of.Company.CreditorName);
        json.WriteString("organisationNumber", of.Company.OrganisationNumber);
        json.WriteEndObject();
        json.WriteStartArray("rows");
        var written = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            Row(row);
            if (++written % Batch == 0)
                await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);

        void Day(string name, DateOnly day) => json.WriteString(name, $"{day:yyyy-MM-dd}");

        void Row(LedgerRow row)
        {
            json.WriteStartObject();
            Day("bookedOn", row.BookedOn);
            Day("effectiveOn", row.EffectiveOn);
            json.WriteString("caseNumber", row.CaseNumber);
            json.WriteString("portfolio", row.Portfolio);
            json.WriteString("debtor", row.Debtor);
            json.WriteString("invoiceNumber", row.InvoiceNumber);
            json.WriteString("posting", $"{row.TransactionId:N}");
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName($"{row.Kind}"));
            json.WriteString("component", JsonNamingPolicy.CamelCase.ConvertName($"{row.Component}"));
            json.WriteNumber("amountOre", row.Amount.Ore);
            json.WriteEndObject();
        }
    }
}
