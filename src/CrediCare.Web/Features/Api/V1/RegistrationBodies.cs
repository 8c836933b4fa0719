using System.Text.Json;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>A claim to register. Fields that are not named may be left out.</summary>
/// <param name="Portfolio">The portfolio's id; may be left out where the key reaches one only.</param>
/// <param name="Debtor">Who owes.</param>
/// <param name="Invoice">What they owe.</param>
/// <param name="JoinCase">The number of an open case of the same debtor that the invoice is to be added to.</param>
public sealed record RegistrationBody(
    string? Portfolio,
    RegistrationDebtor Debtor,
    RegistrationInvoice Invoice,
    string? JoinCase
);

/// <summary>Who owes.</summary>
/// <param name="BirthNumber">Eleven digits, only where it is really needed; kept sealed and never given out.</param>
public sealed record RegistrationDebtor(
    DebtorKind Kind,
    string Name,
    string? OrganisationNumber,
    DateOnly? BirthDate,
    string? BirthNumber,
    RegistrationAddress? Address,
    string? Phone,
    string? Email
);

/// <summary>Where letters go.</summary>
/// <param name="Country">Two letters by ISO 3166; Norway where it is left out.</param>
public sealed record RegistrationAddress(string? Street, string? StreetExtra, string? Postcode, string? City, string? Country);

/// <summary>What they owe. Amounts are whole øre, dates are days in Oslo.</summary>
/// <param name="InvoicedOre">The invoice's own sum.</param>
/// <param name="OutstandingOre">What is left of it, without fees and interest.</param>
/// <param name="ReminderFeesOre">Reminder fees that have been claimed already.</param>
/// <param name="NoticeSentOn">When the creditor sent a collection notice of its own.</param>
/// <param name="NoticeDeadline">The deadline it gave.</param>
/// <param name="Objection">What the debtor objects to.</param>
/// <param name="Note">A word to the caseworker.</param>
public sealed record RegistrationInvoice(
    string Number,
    string? OwnReference,
    DateOnly InvoiceDate,
    DateOnly DueDate,
    long InvoicedOre,
    long OutstandingOre,
    long? ReminderFeesOre,
    string? Kid,
    string Description,
    DateOnly? NoticeSentOn,
    DateOnly? NoticeDeadline,
    string? Objection,
    string? Note
);

/// <summary>Several claims, each answered on its own.</summary>
/// <param name="Registrations">At most 1,000, each as for a single one.</param>
public sealed record RegistrationBatchBody(IReadOnlyList<JsonElement> Registrations);

/// <summary>A registration as it stands.</summary>
/// <param name="RefusalReason">Why the night did not take it; null where it did or has not come to it.</param>
public sealed record RegistrationAnswer(
    string Id,
    string ReceiptNumber,
    RegistrationState State,
    string InvoiceNumber,
    string DebtorName,
    DateOnly DueDate,
    long OutstandingOre,
    DateTime SubmittedAt,
    string? CaseNumber,
    RefusalReason? RefusalReason
);

/// <summary>What came of one claim of several.</summary>
/// <param name="Index">Its place among those sent, from 0.</param>
/// <param name="Outcome">Whether it was taken.</param>
/// <param name="Registration">What it became; null where it was refused.</param>
/// <param name="Errors">Why it was refused; empty where it was taken.</param>
public sealed record BatchItem(int Index, BatchOutcome Outcome, RegistrationAnswer? Registration, IReadOnlyList<ApiError> Errors);

public enum BatchOutcome
{
    Accepted,

    /// <summary>Taken; a caseworker looks at it first.</summary>
    NeedsAssessment,
    Refused,
}

/// <summary>What came of all of them, in the order they were sent.</summary>
public sealed record BatchAnswer(int Accepted, int NeedsAssessment, int Refused, IReadOnlyList<BatchItem> Items);

/// <summary>What would come of a claim, without registering anything.</summary>
/// <param name="CanBeSent">Nothing stops it today.</param>
/// <param name="Result">What the rule says today; null where the fields are wrong.</param>
/// <param name="Reason">Why.</param>
/// <param name="FirstDay">The first day it can be sent.</param>
/// <param name="LastDay">The last day it is taken without assessment.</param>
/// <param name="TurnsOn">The day the result becomes another one; null when it stays.</param>
/// <param name="LimitationOn">The day it becomes time-barred, moved past weekends and holidays.</param>
/// <param name="Warnings">What to look at again; they stop nothing.</param>
/// <param name="Errors">What stops it.</param>
/// <param name="OpenCases">Open cases of the same debtor.</param>
/// <param name="Fees">What collection may cost.</param>
public sealed record CheckAnswer(
    bool CanBeSent,
    RegistrationResult? Result,
    RegistrationReason? Reason,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    DateOnly? TurnsOn,
    DateOnly? LimitationOn,
    IReadOnlyList<CheckWarning> Warnings,
    IReadOnlyList<ApiError> Errors,
    IReadOnlyList<CheckCase> OpenCases,
    CheckFees? Fees
);

/// <summary>Something to look at again.</summary>
public sealed record CheckWarning(RegistrationWarningKind Kind, DateOnly? Date, long? AmountOre, ApiTexts Texts);

/// <summary>An open case of the same debtor.</summary>
/// <param name="CanJoin">The invoice can be added to it.</param>
public sealed record CheckCase(string CaseNumber, bool CanJoin);

/// <summary>What collection may cost, by the rates of today; null where a rate is missing.</summary>
/// <param name="LightFeeOre">The most the debtor can be charged once a demand is sent.</param>
/// <param name="HeavyFeeOre">The most once its deadline is long missed; instead of the light one.</param>
/// <param name="WithdrawalOre">What the creditor pays to take the case back, without VAT, where the agreement says.</param>
public sealed record CheckFees(long? LightFeeOre, long? HeavyFeeOre, long? WithdrawalOre);
