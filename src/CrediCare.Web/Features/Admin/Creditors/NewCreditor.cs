using CrediCare.Domain;
using CrediCare.Domain.Creditors;
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
    string Language,
    string? CompanyEmail = null,
    string? Phone = null,
    AcceptedAgreement? Agreement = null
);

/// <summary>What the creditor agreed to when it applied, and the package it chose; null for a tailored offer.</summary>
public sealed record AcceptedAgreement(Guid? PackageId, AcceptedTerms Terms);
