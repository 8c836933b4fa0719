namespace CrediCare.Domain.Creditors;

/// <summary>
/// What a person may do within one creditor. The order is the order of rights: a later one may all that an earlier
/// one may.
/// </summary>
public enum MembershipRole
{
    Reader,
    Member,
    Administrator,
}
