namespace CrediCare.Domain.EInvoices;

/// <summary>Where in an invoice each thing stands, EHF Billing 3.0.</summary>
public static class EInvoicePaths
{
    public const string Number = "cbc:ID";
    public const string IssuedOn = "cbc:IssueDate";
    public const string DueOn = "cbc:DueDate";

    /// <summary>Where a credit note has its due date.</summary>
    public const string PaymentDueOn = "cac:PaymentMeans/cbc:PaymentDueDate";

    public const string Currency = "cbc:DocumentCurrencyCode";
    public const string Terms = "cac:PaymentTerms/cbc:Note";
    public const string Item = "cac:InvoiceLine/cac:Item/cbc:Name";
    public const string Payable = "cac:LegalMonetaryTotal/cbc:PayableAmount";
    public const string PaymentReference = "cac:PaymentMeans/cbc:PaymentID";
    public const string PayeeAccount = "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID";
    public const string EmbeddedFile = "cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject";
    public const string Supplier = "cac:AccountingSupplierParty/cac:Party/";
    public const string Customer = "cac:AccountingCustomerParty/cac:Party/";

    public const string Name = "cac:PartyLegalEntity/cbc:RegistrationName";
    public const string CompanyId = "cac:PartyLegalEntity/cbc:CompanyID";
    public const string Endpoint = "cbc:EndpointID";
    public const string Street = "cac:PostalAddress/cbc:StreetName";
    public const string StreetExtra = "cac:PostalAddress/cbc:AdditionalStreetName";
    public const string AddressLine = "cac:PostalAddress/cac:AddressLine/cbc:Line";
    public const string Postcode = "cac:PostalAddress/cbc:PostalZone";
    public const string City = "cac:PostalAddress/cbc:CityName";
    public const string Country = "cac:PostalAddress/cac:Country/cbc:IdentificationCode";
    public const string Email = "cac:Contact/cbc:ElectronicMail";
    public const string Phone = "cac:Contact/cbc:Telephone";

    private static readonly string[] OfParty =
    [
        Name,
        CompanyId,
        Endpoint,
        Street,
        StreetExtra,
        AddressLine,
        Postcode,
        City,
        Country,
        Email,
        Phone,
    ];

    /// <summary>All whose text is read.</summary>
    public static IEnumerable<string> All =>
        [
            Number,
            IssuedOn,
            DueOn,
            PaymentDueOn,
            Currency,
            Terms,
            Item,
            Payable,
            PaymentReference,
            PayeeAccount,
            .. OfParty.Select(path => Supplier + path),
            .. OfParty.Select(path => Customer + path),
        ];
}
