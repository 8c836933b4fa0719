namespace CrediCare.Domain.Debtors;

/// <summary>
/// Who owes. A sole proprietor is liable as a person and is treated as a business where the claim is one.
/// </summary>
public enum DebtorKind
{
    Company,
    SoleProprietor,
    Person,
}
