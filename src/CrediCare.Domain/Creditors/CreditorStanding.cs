namespace CrediCare.Domain.Creditors;

/// <summary>Whether the agency takes cases from a creditor. Only <see cref="Active"/> lets the night import.</summary>
public enum CreditorStanding
{
    Active,
    Suspended,
    Ended,
}
