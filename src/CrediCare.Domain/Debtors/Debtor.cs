namespace CrediCare.Domain.Debtors;

/// <summary>
/// The one who owes, within one creditor. Two registrations are the same debtor only by organisation number, by the
/// birth number's keyed hash, or by name and birth date; strangers are never merged by name.
/// </summary>
public sealed partial class Debtor : IVersioned
{
    private Debtor() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }
    public DebtorKind Kind { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared, see <see cref="MatchNameOf"/>.</summary>
    public string MatchName { get; private set; } = "";

    public string? OrganisationNumber { get; private set; }
    public DateOnly? BirthDate { get; private set; }
    public byte[]? BirthNumberSealed { get; private set; }
    public byte[]? BirthNumberHash { get; private set; }
    public PostalAddress Address { get; private set; } = PostalAddress.Unknown;
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }
    public int Version { get; private set; }

    public static Debtor Create(Guid creditorId, DebtorIdentity identity, ContactDetails contact, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            Kind = identity.Kind,
            Name = identity.Name,
            MatchName = MatchNameOf(identity.Name),
            OrganisationNumber = identity.OrganisationNumber,
            BirthDate = identity.BirthDate,
            BirthNumberSealed = identity.BirthNumberSealed,
            BirthNumberHash = identity.BirthNumberHash,
            Address = contact.Address,
            Phone = contact.Phone,
            Email = contact.Email,
            CreatedAtUtc = nowUtc,
        };

    /// <summary>
    /// Upper case and single spaces, nothing more: an accent or a letter apart is another name, because a wrong match
    /// would show one person's debt to another.
    /// </summary>
    public static string MatchNameOf(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
