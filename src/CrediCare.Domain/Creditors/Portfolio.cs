namespace CrediCare.Domain.Creditors;

/// <summary>A part of a creditor's claims that is followed, reported and granted access to by itself.</summary>
public sealed class Portfolio
{
    private Portfolio() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Whom we write to and ring about this portfolio; what is null is the company's.</summary>
    public CreditorContact Contact => new(ContactName, Email, Phone, InvoiceEmail);

    public string? ContactName { get; private set; }
    public string? Email { get; private set; }
    public string? Phone { get; private set; }
    public string? InvoiceEmail { get; private set; }

    /// <summary>The account we pay out to for this portfolio, 11 digits; null is the company's.</summary>
    public string? BankAccount { get; private set; }

    /// <summary>See <see cref="AccountEntry"/>; null where it follows the company's.</summary>
    public Guid? BankAccountByUserId { get; private set; }

    public DateTime? BankAccountAtUtc { get; private set; }

    /// <summary>A closed portfolio keeps its cases and takes no new ones.</summary>
    public bool IsClosed { get; private set; }

    internal static Portfolio Create(Guid creditorId, string name) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            Name = name,
        };

    public void Close() => IsClosed = true;

    internal void ChangeContact(CreditorContact contact) =>
        (ContactName, Email, Phone, InvoiceEmail) = (contact.Name, contact.Email, contact.Phone, contact.InvoiceEmail);

    internal void PayOutTo(string? bankAccount, AccountEntry entry)
    {
        var own = bankAccount is null ? null : entry;
        (BankAccount, BankAccountByUserId, BankAccountAtUtc) = (bankAccount, own?.ByUserId, own?.AtUtc);
    }
}
