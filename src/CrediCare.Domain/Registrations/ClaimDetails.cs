using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Registrations;

/// <summary>
/// The invoice as the creditor hands it over. <paramref name="Outstanding"/> is what is left to pay without fees and
/// interest and becomes the principal; <paramref name="ReminderFees"/> are claimed on top.
/// </summary>
public sealed record ClaimDetails(
    string InvoiceNumber,
    string? OwnReference,
    DateOnly InvoiceDate,
    DateOnly DueDate,
    Money Invoiced,
    Money Outstanding,
    Money ReminderFees,
    string? Kid,
    string Description,
    DateOnly? NoticeSentOn,
    DateOnly? NoticeDeadline,
    string? Objection,
    string? Note
);
