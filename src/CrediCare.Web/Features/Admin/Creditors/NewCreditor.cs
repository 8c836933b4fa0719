using CrediCare.Domain;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Web.Features.Admin.Creditors;

/// <summary>A new creditor, everything in it well formed.</summary>
public sealed record NewCreditor(
    string Name,
    OrganisationNumber OrganisationNumber,
    PostalAddress Address,
    BankAccountNumber BankAccount,
    bool DeductsVat,
    IReadOnlyList<string> Portfolios,
    string Person,
    string Email,
    string Language
);
