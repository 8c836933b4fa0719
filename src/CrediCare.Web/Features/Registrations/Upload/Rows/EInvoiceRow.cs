using System.Globalization;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.EInvoices;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.New;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Registrations.Upload.Rows;

/// <summary>
/// Makes of an e-invoice what a person would have typed into the form. What it does not say, as the due date at times, is left for a
/// person to fill in; a credit note, another currency and another company's invoice are refused.
/// </summary>
public static class EInvoiceRow
{
    private const string Kroner = "NOK";
    private const int MostDescription = 500;

    /// <param name="number">Which one it is among those sent in, from 1.</param>
    /// <param name="invoice">What was read.</param>
    /// <param name="creditor">The organisation number of whoever is signed in for.</param>
    public static UploadedRow Of(int number, EInvoice invoice, string? creditor)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return new UploadedRow(
            number,
            new DraftContent { Debtor = Debtor(invoice.Customer), Invoice = Invoice(invoice) },
            [.. Problems(invoice, creditor)]
        );
    }

    /// <summary>Where an e-invoice says what fills a field of the form; null for what it does not say.</summary>
    public static string? ElementOf(string field) => Elements.GetValueOrDefault(field);

    private static readonly Dictionary<string, string> Elements = new(StringComparer.Ordinal)
    {
        ["Debtor.Name"] = EInvoicePaths.Customer + EInvoicePaths.Name,
        ["Debtor.OrganisationNumber"] = EInvoicePaths.Customer + EInvoicePaths.CompanyId,
        ["Debtor.Street"] = EInvoicePaths.Customer + EInvoicePaths.Street,
        ["Debtor.Postcode"] = EInvoicePaths.Customer + EInvoicePaths.Postcode,
        ["Debtor.City"] = EInvoicePaths.Customer + EInvoicePaths.City,
        ["Debtor.Country"] = EInvoicePaths.Customer + EInvoicePaths.Country,
        ["Debtor.Email"] = EInvoicePaths.Customer + EInvoicePaths.Email,
        ["Debtor.Phone"] = EInvoicePaths.Customer + EInvoicePaths.Phone,
        ["Invoice.InvoiceNumber"] = EInvoicePaths.Number,
        ["Invoice.InvoiceDate"] = EInvoicePaths.IssuedOn,
        ["Invoice.DueDate"] = EInvoicePaths.DueOn,
        ["Invoice.Invoiced"] = EInvoicePaths.Payable,
        ["Invoice.Outstanding"] = EInvoicePaths.Payable,
        ["Invoice.Kid"] = EInvoicePaths.PaymentReference,
        ["Invoice.Description"] = EInvoicePaths.Item,
    };

    private static IEnumerable<RowProblem> Problems(EInvoice invoice, string? creditor)
    {
        if (invoice.IsCreditNote)
            yield return RowProblem.Of(CellRefusal.CreditNote, UploadColumn.DocumentType, null);
        if (invoice.Currency != Kroner)
            yield return RowProblem.Of(CellRefusal.ForeignCurrency, UploadColumn.Currency, null);
        var supplier = Registered(invoice.Supplier.OrganisationNumber);
        if (supplier is null)
            yield return RowProblem.Of(RowRefusal.SupplierUnknown);
        else if (supplier != Registered(creditor))
            yield return RowProblem.Of(RowRefusal.AnotherSupplier);
    }

    // Written with the country and the letters of the VAT register too, NO987654325MVA.
    private static string? Registered(string? number)
    {
        var digits = string.Concat((number ?? "").Where(char.IsAsciiDigit));
        return OrganisationNumber.TryParse(digits, out var known) ? known.Value : null;
    }

    private static DebtorForm Debtor(EInvoiceParty customer)
    {
        var registered = Registered(customer.OrganisationNumber) ?? customer.OrganisationNumber;
        return new DebtorForm
        {
            Kind = registered is null ? null : nameof(DebtorKind.Company),
            Name = customer.Name,
            OrganisationNumber = registered,
            Street = customer.Street,
            StreetExtra = customer.StreetExtra,
            Postcode = customer.Postcode,
            City = customer.City,
            Country = customer.Country,
            Phone = customer.Phone,
            Email = customer.Email,
        };
    }

    private static InvoiceForm Invoice(EInvoice invoice)
    {
        var payable = invoice.Payable.Kroner.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
        var items = TypedText.Line(string.Join(", ", invoice.Items));
        return new InvoiceForm
        {
            InvoiceNumber = invoice.Number,
            InvoiceDate = Day(invoice.IssuedOn),
            DueDate = invoice.DueOn is { } due ? Day(due) : null,
            Invoiced = payable,
            Outstanding = payable,
            Kid = invoice.PaymentReference,
            Description = items is null ? null : TypedText.Cut(items, MostDescription),
            NoticeSent = InvoiceForm.No,
            Objects = InvoiceForm.No,
        };
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
