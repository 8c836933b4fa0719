using System.Text.Json;
using CrediCare.Domain.Reports;
using CrediCare.Web.Documents;

namespace CrediCare.Web.Features.Reports;

/// <summary>
/// A remittance for the creditor's own books: its voucher as a table, and all of it as JSON (docs/remittance-file.md). Made of the
/// frozen report, so that it says the same however often it is fetched.
/// </summary>
public sealed class RemittanceFiles(ReportWords words)
{
    private const int Batch = 500;

    public async Task<RemittanceVoucher> VoucherAsync(ReportContent content, CancellationToken cancellationToken)
    {
        var lines = new List<RemittanceLine>();
        await foreach (var row in RowsAsync(content, cancellationToken))
            lines.Add(row.Line);
        return RemittanceVoucher.Of(RemittanceReport.ReferenceOf(content.Document), content.Document.Day, lines);
    }

    public async Task WriteVoucherAsync(ReportContent content, Stream into, CancellationToken cancellationToken)
    {
        var voucher = await VoucherAsync(content, cancellationToken);
        var table = new TableFile<VoucherLine>(
            words.Word("Voucher"),
            words.Word("Sum"),
            [
                TableColumn<VoucherLine>.Text(words.Word("Voucher_Number"), _ => voucher.Number),
                TableColumn<VoucherLine>.Date(words.Word("Voucher_Day"), _ => voucher.Day),
                TableColumn<VoucherLine>.Text(words.Word("Voucher_Account"), line => words.Word($"Voucher_{line.Account}")),
                TableColumn<VoucherLine>.Amount(words.Word("Voucher_Debit"), line => line.Debit),
                TableColumn<VoucherLine>.Amount(words.Word("Voucher_Credit"), line => line.Credit),
            ]
        );
        await table.WriteAsync(TableFormat.Csv, voucher.Lines.ToAsyncEnumerable(), into, cancellationToken);
    }

    public static async Task WriteJsonAsync(ReportContent content, Stream into, CancellationToken cancellationToken)
    {
        var document = content.Document;
        await using var json = new Utf8JsonWriter(into, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("format", "credicare.remittance");
        json.WriteNumber("version", 1);
        json.WriteString("reference", RemittanceReport.ReferenceOf(document));
        Day("from", document.Day.AddDays(-6));
        Day("to", document.Day);
        json.WriteString("madeAt", document.MadeAtUtc);
        json.WriteStartObject("creditor");
        json.WriteString("name", document.For.Name);
        json.WriteString("organisationNumber", document.For.OrganisationNumber);
        json.WriteString("portfolio", document.For.Portfolio);
        json.WriteEndObject();
        json.WriteStartArray("payments");
        var lines = new List<RemittanceLine>();
        await foreach (var row in RowsAsync(content, cancellationToken))
        {
            lines.Add(row.Line);
            Payment(row);
            if (lines.Count % Batch == 0)
                await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        Voucher(RemittanceVoucher.Of(RemittanceReport.ReferenceOf(document), document.Day, lines));
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);

        void Day(string name, DateOnly day) => json.WriteString(name, $"{day:yyyy-MM-dd}");

        void Payment(RemittanceRow row)
        {
            json.WriteStartObject();
            Day("bookedOn", row.Line.BookedOn);
            json.WriteString("caseNumber", row.CaseNumber);
            json.WriteString("debtor", row.DebtorName);
            json.WriteString("invoiceNumber", row.Line.InvoiceNumber);
            json.WriteString("paidTo", row.Line.PaidToCreditor ? "creditor" : "agency");
            json.WriteNumber("principalOre", row.Line.Principal.Ore);
            json.WriteNumber("interestOre", row.Line.Interest.Ore);
            json.WriteNumber("costsOre", row.Line.Costs.Ore);
            json.WriteNumber("feeOre", row.Line.Fee.Ore);
            json.WriteNumber("vatOre", row.Line.Vat.Ore);
            json.WriteNumber("excessOre", row.Line.Excess.Ore);
            json.WriteNumber("heldBackOre", row.Line.HeldBack.Ore);
            json.WriteNumber("paidOutOre", row.Line.PaidOut.Ore);
            json.WriteEndObject();
        }

        void Voucher(RemittanceVoucher voucher)
        {
            json.WriteStartObject("voucher");
            json.WriteString("number", voucher.Number);
            Day("day", voucher.Day);
            json.WriteStartArray("lines");
            foreach (var line in voucher.Lines)
            {
                json.WriteStartObject();
                json.WriteString("account", JsonNamingPolicy.CamelCase.ConvertName(line.Account.ToString()));
                json.WriteNumber("debitOre", line.Debit.Ore);
                json.WriteNumber("creditOre", line.Credit.Ore);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("feeBaseOre", voucher.FeeBase.Ore);
            json.WriteNumber("feeVatOre", voucher.FeeVat.Ore);
            json.WriteNumber("heldBackOre", voucher.HeldBack.Ore);
            json.WriteEndObject();
        }
    }

    private static IAsyncEnumerable<RemittanceRow> RowsAsync(ReportContent content, CancellationToken cancellationToken) =>
        content.Rows(content.Document.MainList, cancellationToken).Select(RemittanceReport.Read);
}
