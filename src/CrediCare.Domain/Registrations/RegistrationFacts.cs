using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Registrations;

/// <summary>
/// A registration as it was filled in, whatever way it came: anything may be missing. Dates are calendar dates in
/// Europe/Oslo; identifiers are the text as given, empty when not.
/// </summary>
public sealed record RegistrationFacts
{
    public DateOnly? InvoiceDate { get; init; }

    public DateOnly? DueDate { get; init; }

    /// <summary>The invoice's own sum.</summary>
    public Money? Invoiced { get; init; }

    /// <summary>What is left of it, without fees and interest.</summary>
    public Money? Outstanding { get; init; }

    /// <summary>Reminder fees the creditor has claimed already.</summary>
    public Money? ReminderFees { get; init; }

    /// <summary>ISO 4217; empty means Norwegian kroner.</summary>
    public string? Currency { get; init; }

    public bool IsCreditNote { get; init; }

    /// <summary>The creditor says a collection notice has been sent.</summary>
    public bool NoticeWasSent { get; init; }

    public DateOnly? NoticeSentOn { get; init; }

    public DateOnly? NoticeDeadline { get; init; }

    public string? OrganisationNumber { get; init; }

    public string? NationalIdentityNumber { get; init; }

    public DateOnly? BirthDate { get; init; }
}
