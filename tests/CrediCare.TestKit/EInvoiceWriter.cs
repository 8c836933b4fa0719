using System.Globalization;
using System.Security;
using System.Text;
using CrediCare.Domain.EInvoices;

namespace CrediCare.TestKit;

/// <summary>Writes invoices as EHF Billing 3.0 does, each part where the format has it.</summary>
public static class EInvoiceWriter
{
    public static byte[] Write(EInvoice invoice)
    {
        var root = invoice.IsCreditNote ? "CreditNote" : "Invoice";
        var text = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <{root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:{root}-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
              <cbc:ID>{Of(invoice.Number)}</cbc:ID>
              <cbc:IssueDate>{Of(invoice.IssuedOn)}</cbc:IssueDate>
              {(invoice.IsCreditNote ? "" : Element("cbc:DueDate", invoice.DueOn is { } due ? Of(due) : null))}
              <cbc:{root}TypeCode>{(invoice.IsCreditNote ? 381 : 380)}</cbc:{root}TypeCode>
              <cbc:DocumentCurrencyCode>{Of(invoice.Currency)}</cbc:DocumentCurrencyCode>
              {string.Concat(invoice.Documents.Select(one => Of(one, "application/pdf")))}
              {string.Concat(invoice.OtherFiles.Select(name => Of(new(name, [1, 2, 3]), "text/csv")))}
              <cac:AccountingSupplierParty>{Of(invoice.Supplier)}</cac:AccountingSupplierParty>
              <cac:AccountingCustomerParty>{Of(invoice.Customer)}</cac:AccountingCustomerParty>
              <cac:PaymentMeans>
                <cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
                {(invoice.IsCreditNote ? Element("cbc:PaymentDueDate", invoice.DueOn is { } paid ? Of(paid) : null) : "")}
                {Element("cbc:PaymentID", invoice.PaymentReference)}
                <cac:PayeeFinancialAccount>{Element("cbc:ID", invoice.PayeeAccount)}</cac:PayeeFinancialAccount>
              </cac:PaymentMeans>
              <cac:PaymentTerms>{Element("cbc:Note", invoice.Terms)}</cac:PaymentTerms>
              <cac:LegalMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="NOK">1.00</cbc:LineExtensionAmount>
                <cbc:PayableAmount currencyID="{Of(invoice.Currency)}">{invoice.Payable.Kroner.ToString(
                    "0.00",
                    CultureInfo.InvariantCulture
                )}</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
              {string.Concat(invoice.Items.Select(Line))}
            </{root}>
            """;
        return Encoding.UTF8.GetBytes(text);
    }

    private static string Of(EInvoiceParty party) =>
        $"""
            <cac:Party>
              <cbc:EndpointID schemeID="9908">elsewhere</cbc:EndpointID>
              <cac:PostalAddress>
                {Element("cbc:StreetName", party.Street)}{Element("cbc:AdditionalStreetName", party.StreetExtra)}
                {Element("cbc:CityName", party.City)}{Element("cbc:PostalZone", party.Postcode)}
                <cac:Country>{Element("cbc:IdentificationCode", party.Country)}</cac:Country>
              </cac:PostalAddress>
              <cac:PartyTaxScheme><cbc:CompanyID>NO999999999MVA</cbc:CompanyID></cac:PartyTaxScheme>
              <cac:PartyLegalEntity>
                {Element("cbc:RegistrationName", party.Name)}
                {(
                party.OrganisationNumber is null
                    ? ""
                    : $"""<cbc:CompanyID schemeID="0192">{Of(party.OrganisationNumber)}</cbc:CompanyID>"""
            )}
              </cac:PartyLegalEntity>
              <cac:Contact>{Element("cbc:Telephone", party.Phone)}{Element("cbc:ElectronicMail", party.Email)}</cac:Contact>
            </cac:Party>
            """;

    private static string Of(EInvoiceDocument document, string kind) =>
        $"""
            <cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID><cac:Attachment>
              <cbc:EmbeddedDocumentBinaryObject mimeCode="{kind}" filename="{Of(document.FileName)}">{Convert.ToBase64String(
                document.Content
            )}</cbc:EmbeddedDocumentBinaryObject>
            </cac:Attachment></cac:AdditionalDocumentReference>
            """;

    private static string Line(string item, int at) =>
        $"<cac:InvoiceLine><cbc:ID>{at}</cbc:ID><cac:Item><cbc:Name>{Of(item)}</cbc:Name></cac:Item></cac:InvoiceLine>";

    private static string Element(string name, string? text) => text is null ? "" : $"<{name}>{Of(text)}</{name}>";

    private static string Of(string text) => SecurityElement.Escape(text);

    private static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
