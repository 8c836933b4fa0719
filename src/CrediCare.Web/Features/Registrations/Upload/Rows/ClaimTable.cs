using System.Globalization;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Documents;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Registrations.Upload.Rows;

/// <summary>A claim as a row of a file, with why it is red where it is.</summary>
public sealed record ClaimRow(DraftContent Content, string Reason = "")
{
    /// <summary>What could not be read, so that it stands in no field.</summary>
    public IReadOnlyList<RowReason> Unreadable { get; init; } = [];
}

/// <summary>
/// The files that people fill claims into: an empty one, and one of the rows that must be corrected. Both are read again as any other
/// file, in whichever language they were written.
/// </summary>
public static class ClaimTable
{
    private const int ReasonWidth = 60;
    private const int ShownOfBirthNumber = 6;
    private const string Hidden = "*****";

    /// <summary>The columns in the order of the form; kroner and claims are all there is, so currency and type are left out.</summary>
    private static readonly UploadColumn[] Columns =
    [
        .. UploadColumns.All.Except([UploadColumn.Currency, UploadColumn.DocumentType]),
    ];

    /// <summary>An empty file, to be filled in.</summary>
    public static TableFile<ClaimRow> Template(CultureInfo language, bool hasPortfolios = false) =>
        new(Said("Name_Template", language), null, Of(language, hasPortfolios, [])) { Lead = Said("Lead_Template", language) };

    /// <summary>Rows with what is wrong in the last column.</summary>
    public static TableFile<ClaimRow> Red(CultureInfo language, IReadOnlyList<PortfolioChoice> portfolios) =>
        new(
            Said("Name_Red", language),
            null,
            [
                .. Of(language, portfolios.Count > 1, portfolios),
                TableColumn<ClaimRow>.Text(Said("Reason", language), row => row.Reason, ReasonWidth),
            ]
        )
        {
            Lead = Said("Lead_Red", language),
        };

    private static IReadOnlyList<TableColumn<ClaimRow>> Of(
        CultureInfo language,
        bool hasPortfolios,
        IReadOnlyList<PortfolioChoice> portfolios
    ) =>
        [
            .. Columns
                .Where(column => hasPortfolios || column != UploadColumn.Portfolio)
                .Select(column =>
                    TableColumn<ClaimRow>.Text(
                        Said($"Column_{column}", language),
                        row => Marked(column, row, language) ?? Written(column, row.Content, language, portfolios)
                    )
                ),
        ];

    // A row that is wrong as a whole is marked where every claim has something.
    private static string? Marked(UploadColumn column, ClaimRow row, CultureInfo language)
    {
        if (row.Unreadable.FirstOrDefault(one => UploadFields.ColumnOf(one.Field) == column) is { } here)
            return CorrectionMarks.Before(Said("Mark", language), here.Typed);
        return column == UploadColumn.InvoiceNumber && row.Unreadable.Any(IsOfTheRow)
            ? CorrectionMarks.Before(Said("Mark", language), row.Content.Invoice.InvoiceNumber)
            : null;
    }

    private static bool IsOfTheRow(RowReason why) => UploadFields.ColumnOf(why.Field) is null or UploadColumn.Portfolio;

    private static string? Written(
        UploadColumn column,
        DraftContent content,
        CultureInfo language,
        IReadOnlyList<PortfolioChoice> portfolios
    ) =>
        column switch
        {
            UploadColumn.Portfolio => portfolios.FirstOrDefault(one => one.PublicId == content.Debtor.Portfolio)?.Name,
            UploadColumn.DebtorKind => Enum.TryParse<DebtorKind>(content.Debtor.Kind, out var kind) && Enum.IsDefined(kind)
                ? TextSource<RegistrationsText>.Get($"Kind_{kind}", language)
                : content.Debtor.Kind,
            UploadColumn.Name => content.Debtor.Name,
            UploadColumn.OrganisationNumber => content.Debtor.OrganisationNumber,
            UploadColumn.BirthDate => content.Debtor.BirthDate,
            UploadColumn.BirthNumber => Masked(content.Debtor.BirthNumber),
            UploadColumn.Street => content.Debtor.Street,
            UploadColumn.StreetExtra => content.Debtor.StreetExtra,
            UploadColumn.Postcode => content.Debtor.Postcode,
            UploadColumn.City => content.Debtor.City,
            UploadColumn.Country => content.Debtor.Country,
            UploadColumn.Phone => content.Debtor.Phone,
            UploadColumn.Email => content.Debtor.Email,
            UploadColumn.InvoiceNumber => content.Invoice.InvoiceNumber,
            UploadColumn.OwnReference => content.Invoice.OwnReference,
            UploadColumn.InvoiceDate => content.Invoice.InvoiceDate,
            UploadColumn.DueDate => content.Invoice.DueDate,
            UploadColumn.Invoiced => content.Invoice.Invoiced,
            UploadColumn.Outstanding => content.Invoice.Outstanding,
            UploadColumn.ReminderFees => content.Invoice.ReminderFees,
            UploadColumn.Kid => content.Invoice.Kid,
            UploadColumn.Description => content.Invoice.Description,
            UploadColumn.NoticeSentOn => content.Invoice.NoticeSentOn,
            UploadColumn.NoticeDeadline => content.Invoice.NoticeDeadline,
            UploadColumn.Objection => content.Invoice.Objection,
            UploadColumn.Note => content.Invoice.Note,
            UploadColumn.Currency or UploadColumn.DocumentType => null,
        };

    // What was once typed is never shown again; so hidden it cannot be taken for a number, and has to be typed anew.
    private static string? Masked(string? number) =>
        number is null ? null : $"{number[..Math.Min(number.Length, ShownOfBirthNumber)]}{Hidden}";

    private static string Said(string key, CultureInfo language) => TextSource<ClaimTableText>.Get(key, language);
}
