namespace CrediCare.Domain.Registrations.Upload;

/// <summary>What a column of an uploaded file can hold: all that the registration form asks for, in its order, and what tells a
/// claim from what is none.</summary>
public enum UploadColumn
{
    Portfolio,
    DebtorKind,
    Name,
    OrganisationNumber,
    BirthDate,
    BirthNumber,
    Street,
    StreetExtra,
    Postcode,
    City,
    Country,
    Phone,
    Email,
    InvoiceNumber,
    OwnReference,
    InvoiceDate,
    DueDate,
    Invoiced,
    Outstanding,
    ReminderFees,
    Kid,
    Description,
    NoticeSentOn,
    NoticeDeadline,
    Objection,
    Note,

    /// <summary>ISO 4217; only Norwegian kroner are taken.</summary>
    Currency,

    /// <summary>Invoice or credit note; the latter is never a claim.</summary>
    DocumentType,
}

/// <summary>What is known of each column.</summary>
public static class UploadColumns
{
    public static IReadOnlyList<UploadColumn> All { get; } = Enum.GetValues<UploadColumn>();

    /// <summary>
    /// Those without which no row can be a claim. Who owes is known by a number, a birth date or what is said of them, so
    /// one of <see cref="TellWhoOwes"/> is needed too.
    /// </summary>
    public static IReadOnlyList<UploadColumn> Required { get; } =
    [
        UploadColumn.Name,
        UploadColumn.InvoiceNumber,
        UploadColumn.InvoiceDate,
        UploadColumn.DueDate,
        UploadColumn.Invoiced,
        UploadColumn.Outstanding,
        UploadColumn.Description,
    ];

    public static IReadOnlyList<UploadColumn> TellWhoOwes { get; } =
    [UploadColumn.DebtorKind, UploadColumn.OrganisationNumber, UploadColumn.BirthDate, UploadColumn.BirthNumber];

    /// <summary>What may be the same for every row of a file, and is then said once instead of in a column.</summary>
    public static IReadOnlyList<UploadColumn> MayBeFixed { get; } =
    [
        UploadColumn.Portfolio,
        UploadColumn.DebtorKind,
        UploadColumn.Description,
        UploadColumn.NoticeSentOn,
        UploadColumn.NoticeDeadline,
        UploadColumn.Note,
    ];

    /// <summary>How what stands in the column is to be read.</summary>
    public static UploadColumnKind KindOf(UploadColumn column) =>
        column switch
        {
            UploadColumn.InvoiceDate
            or UploadColumn.DueDate
            or UploadColumn.BirthDate
            or UploadColumn.NoticeSentOn
            or UploadColumn.NoticeDeadline => UploadColumnKind.Date,
            UploadColumn.Invoiced or UploadColumn.Outstanding or UploadColumn.ReminderFees => UploadColumnKind.Amount,
            UploadColumn.Kid
            or UploadColumn.OrganisationNumber
            or UploadColumn.BirthNumber
            or UploadColumn.Postcode
            or UploadColumn.Phone
            or UploadColumn.InvoiceNumber
            or UploadColumn.OwnReference
            or UploadColumn.Portfolio => UploadColumnKind.Identifier,
            UploadColumn.DebtorKind or UploadColumn.DocumentType or UploadColumn.Currency or UploadColumn.Country =>
                UploadColumnKind.Word,
            UploadColumn.Name
            or UploadColumn.Street
            or UploadColumn.StreetExtra
            or UploadColumn.City
            or UploadColumn.Email
            or UploadColumn.Description
            or UploadColumn.Objection
            or UploadColumn.Note => UploadColumnKind.Text,
        };
}

/// <summary>How what stands in a column is to be read.</summary>
public enum UploadColumnKind
{
    Text,
    Date,
    Amount,

    /// <summary>Digits mostly, of which none may be lost.</summary>
    Identifier,

    /// <summary>One of a few.</summary>
    Word,
}
