namespace CrediCare.Domain.Debtors;

/// <summary>
/// What a debtor is known by. The birth number is never here in the clear: only sealed, and as a keyed hash that
/// serves matching (personopplysningsloven § 12: used only where secure identification needs it).
/// </summary>
public sealed record DebtorIdentity(
    DebtorKind Kind,
    string Name,
    string? OrganisationNumber,
    DateOnly? BirthDate,
    byte[]? BirthNumberSealed,
    byte[]? BirthNumberHash
);
