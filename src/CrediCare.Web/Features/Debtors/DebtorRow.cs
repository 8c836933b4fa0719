using CrediCare.Domain.Amounts;
using CrediCare.Domain.Debtors;

namespace CrediCare.Web.Features.Debtors;

/// <summary>A debtor as a line in a list, by the cases that the list is about and no others.</summary>
/// <param name="Open">How many of the cases are open.</param>
/// <param name="Closed">How many are not.</param>
/// <param name="Owed">What is left to pay today of the open ones; null where they are too many to be worked out.</param>
/// <param name="Paid">On all of them.</param>
/// <param name="LimitationOn">The last day to act in the open case that is first barred, past weekends and holidays.</param>
/// <param name="LastOpenedOn">The day the newest of the cases was opened.</param>
public sealed record DebtorRow(
    string PublicId,
    string Name,
    DebtorKind Kind,
    string? OrganisationNumber,
    string CreditorName,
    string CreditorPublicId,
    int Open,
    int Closed,
    Money? Owed,
    Money? Paid,
    DateOnly? LimitationOn,
    DateOnly LastOpenedOn
);
