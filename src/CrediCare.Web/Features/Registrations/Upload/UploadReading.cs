using CrediCare.Domain.EInvoices;
using CrediCare.Domain.Packages;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Registrations.Upload.Rows;

namespace CrediCare.Web.Features.Registrations.Upload;

/// <summary>An uploaded file as rows of the form's own fields, one by one. Where it cannot be read further, it ends.</summary>
public static class UploadReading
{
    /// <param name="file">Stays open.</param>
    /// <param name="batch">What kind of file it is, and what its columns are.</param>
    /// <param name="place">Whose it is, and the portfolio it was uploaded for; a row that names another is not taken.</param>
    public static IEnumerable<UploadRow> Rows(Stream file, UploadBatch batch, UploadPlace place) =>
        batch.Kind switch
        {
            UploadKind.Sheet => OfSheet(file, ColumnMapping.OfText(batch.Mapping!)!, place.Portfolio),
            UploadKind.EInvoices => OfEInvoices(file, batch.FileName, place.OrganisationNumber),
        };

    private static IEnumerable<UploadRow> OfSheet(Stream file, ColumnMapping mapping, PortfolioChoice portfolio)
    {
        using var sheet = UploadSheet.Open(file);
        var content = new RowContent(mapping, sheet.Headings.Count, [portfolio]);
        while (sheet.Next() is { } row)
            yield return RowOf(content.Read(row));
    }

    private static IEnumerable<UploadRow> OfEInvoices(Stream file, string fileName, string organisationNumber)
    {
        var number = 0;
        foreach (var one in PackedFiles.Read(file, fileName).Where(IsRow))
            yield return RowOf(++number, one, organisationNumber) with
            {
                Source = one.Name,
            };
    }

    /// <summary>Whether a file among e-invoices is one of them, or ought to have been.</summary>
    public static bool IsRow(PackedFile file) => file.IsXml || file.Problem is not null;

    private static UploadRow RowOf(int number, PackedFile file, string organisationNumber)
    {
        if (file.Problem is { } problem)
            return Unread(number, RowReason.Of(problem));
        var read = EInvoiceReader.Read(file.Content!);
        return read.Invoice is { } invoice
            ? RowOf(EInvoiceRow.Of(number, invoice, organisationNumber)) with
            {
                Papers = EInvoicePapers.Of(invoice),
            }
            : Unread(number, RowReason.Of(read.Problem!));
    }

    private static UploadRow Unread(int number, RowReason why) =>
        new()
        {
            Number = number,
            Content = new DraftContent(),
            Unreadable = [why],
        };

    private static UploadRow RowOf(UploadedRow read) =>
        new()
        {
            Number = read.Number,
            Content = read.Content,
            IsSum = read.IsSum,
            Standing = read.IsSum ? RowStanding.LeftOut : RowStanding.Green,
            Unreadable = read.Problems.Count == 0 ? null : [.. read.Problems.Select(ReasonOf)],
        };

    private static RowReason ReasonOf(RowProblem problem) =>
        new(problem.Code, problem.Column is { } column ? UploadFields.FieldOf(column) : null, problem.Cell)
        {
            Typed = problem.Text,
        };
}
