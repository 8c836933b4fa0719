using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>A case as a line of a list. Amounts are whole øre, on the day of <see cref="BalanceOn"/>.</summary>
public record CaseLineBody(
    string CaseNumber,
    string Kid,
    string Portfolio,
    string DebtorName,
    DebtorKind DebtorKind,
    string? DebtorOrganisationNumber,
    IReadOnlyList<string> InvoiceNumbers,
    CaseStage Stage,
    IReadOnlyList<CaseHold> Holds,
    ClosedReason? ClosedReason,
    DateOnly OpenedOn,
    DateOnly? ClosedOn,
    DateOnly? LimitationOn,
    DateOnly BalanceOn,
    long OutstandingOre
);

/// <summary>All that is told of one case.</summary>
public sealed record CaseBody(
    string CaseNumber,
    string Kid,
    string Portfolio,
    DebtorBody Debtor,
    CaseStage Stage,
    IReadOnlyList<CaseHold> Holds,
    ClosedReason? ClosedReason,
    DateOnly OpenedOn,
    DateOnly? ClosedOn,
    DateOnly? PausedUntil,
    BalanceBody Balance,
    IReadOnlyList<CaseInvoiceBody> Invoices
);

/// <summary>Who owes, as the creditor knows them. Birth numbers are never given out.</summary>
public sealed record DebtorBody(
    string Id,
    DebtorKind Kind,
    string Name,
    string? OrganisationNumber,
    DateOnly? BirthDate,
    AddressBody Address,
    string? Phone,
    string? Email
);

/// <summary>Where letters go.</summary>
public sealed record AddressBody(string? Street, string? StreetExtra, string? Postcode, string? City, string Country);

/// <summary>What is owed on a day, in whole øre.</summary>
/// <param name="Day">In Oslo.</param>
/// <param name="PrincipalOre">Left of the invoices.</param>
/// <param name="InterestOre">Left of the interest.</param>
/// <param name="FeesOre">Left of the fees.</param>
/// <param name="LegalCostsOre">Left of the legal costs.</param>
/// <param name="TotalOre">All that is left to pay.</param>
/// <param name="PaidOre">Paid, to us or to the creditor.</param>
/// <param name="CreditedOre">Credited and waived.</param>
/// <param name="ExcessOre">Paid too much and not yet paid back.</param>
/// <param name="InterestKnownThrough">The last day the interest covers where a rate is missing; else null.</param>
public sealed record BalanceBody(
    DateOnly Day,
    long PrincipalOre,
    long InterestOre,
    long FeesOre,
    long LegalCostsOre,
    long TotalOre,
    long PaidOre,
    long CreditedOre,
    long ExcessOre,
    DateOnly? InterestKnownThrough
);

/// <summary>An invoice of a case.</summary>
public sealed record CaseInvoiceBody(
    string InvoiceNumber,
    string? OwnReference,
    string Description,
    DateOnly InvoiceDate,
    DateOnly DueDate,
    long InvoicedOre,
    long PrincipalOre,
    long OutstandingOre,
    DateOnly LimitationOn
);

/// <summary>Something that happened to a case.</summary>
/// <param name="Id">Always the same for the same event.</param>
/// <param name="Kind">What.</param>
/// <param name="HappenedOn">The day in Oslo.</param>
/// <param name="RecordedAt">When it was written down, in UTC.</param>
/// <param name="By">Who did it; null is the portal itself.</param>
/// <param name="ByStaff">Somebody at the agency did.</param>
/// <param name="StageAfter">The stage it left the case in.</param>
/// <param name="HoldsAfter">What held the case back afterwards.</param>
/// <param name="ChangeOre">By how much it changed what is owed; null where no money moved.</param>
public record CaseEventBody(
    string Id,
    CaseEventKind Kind,
    DateOnly HappenedOn,
    DateTime RecordedAt,
    string? By,
    bool ByStaff,
    CaseStage StageAfter,
    IReadOnlyList<CaseHold> HoldsAfter,
    long? ChangeOre
);
