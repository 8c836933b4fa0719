namespace CrediCare.Domain.Debtors;

/// <summary>Where a debtor is reached. The telephone number is stored as E.164.</summary>
public sealed record ContactDetails(PostalAddress Address, string? Phone, string? Email);
