namespace CrediCare.Domain.Registrations;

/// <summary>The field a problem is shown beside.</summary>
public enum RegistrationField
{
    InvoiceDate = 0,
    DueDate = 1,
    InvoicedAmount = 2,
    OutstandingAmount = 3,
    ReminderFees = 4,
    Currency = 5,
    DocumentType = 6,
    NoticeSentOn = 7,
    NoticeDeadline = 8,
    OrganisationNumber = 9,
    NationalIdentityNumber = 10,
    BirthDate = 11,
}

/// <summary>What stops a registration, whatever way it came in.</summary>
public enum RegistrationProblem
{
    InvoiceDateMissing = 0,
    InvoiceDateInFuture = 1,
    DueDateMissing = 2,
    DueDateBeforeInvoiceDate = 3,
    AmountMissing = 4,
    AmountNotPositive = 5,
    OutstandingGreaterThanInvoiced = 6,
    ReminderFeesNegative = 7,

    /// <summary>Another currency than Norwegian kroner.</summary>
    CurrencyNotSupported = 8,

    /// <summary>A credit note is no claim.</summary>
    CreditNote = 9,

    NoticeSentOnMissing = 10,
    NoticeDeadlineMissing = 11,

    /// <summary>A notice dated on or before the due date is no collection notice (inkassoloven § 9).</summary>
    NoticeNotAfterDueDate = 12,
    NoticeDatedInFuture = 13,

    /// <summary>Less than 14 days counted from sending (inkassoloven § 9).</summary>
    NoticeDeadlineTooShort = 14,

    OrganisationNumberInvalid = 15,
    NationalIdentityNumberInvalid = 16,
    BirthDateInFuture = 17,

    /// <summary>The birth date is not one the birth number can stand for.</summary>
    BirthDateNotOfNumber = 18,

    /// <summary>Over a thousand million kroner: a slip of the keyboard.</summary>
    AmountTooLarge = 19,
}

/// <summary>A problem and the field it belongs to.</summary>
public sealed record RegistrationFinding(RegistrationField Field, RegistrationProblem Problem);
