namespace CrediCare.Domain.Creditors;

/// <summary>Who applies, everything well formed: numbers as digits, the address with its postcode.</summary>
public sealed record Applicant(
    string CompanyName,
    string OrganisationNumber,
    PostalAddress Address,
    string BankAccount,
    bool DeductsVat,
    string SignatoryName,
    string Email,
    string Phone,
    string Language,
    string? OfficeName,
    string? OfficeOrganisationNumber,
    string? Note
);
