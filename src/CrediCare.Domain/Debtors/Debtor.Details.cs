namespace CrediCare.Domain.Debtors;

/// <summary>What is learnt about a debtor after the first registration.</summary>
public sealed partial class Debtor
{
    private const int ComesOfAge = 18;

    private readonly List<DebtorContactChange> _contactChanges = [];

    public string? GuardianName { get; private set; }
    public PostalAddress GuardianAddress { get; private set; } = PostalAddress.Unknown;
    public string? GuardianPhone { get; private set; }
    public string? GuardianEmail { get; private set; }

    /// <summary>The day the debtor's estate was opened, in Oslo; null while nobody has told us.</summary>
    public DateOnly? BankruptSince { get; private set; }

    /// <summary>How the debtor was reached before, the oldest first.</summary>
    public IReadOnlyList<DebtorContactChange> ContactChanges => _contactChanges;

    public ContactDetails Contact => new(Address, Phone, Email);

    public Guardian? Guardian =>
        GuardianName is { } name ? new(name, new ContactDetails(GuardianAddress, GuardianPhone, GuardianEmail)) : null;

    /// <summary>Under 18 on a day in Oslo; someone whose birth date is not known is taken to be of age.</summary>
    public bool IsMinor(DateOnly today) => BirthDate?.AddYears(ComesOfAge) > today;

    /// <summary>Other ways to reach the debtor; the old ones are kept. False when nothing is new.</summary>
    public bool ChangeContact(ContactDetails contact, Guid? userId, DateTime nowUtc)
    {
        if (contact == Contact)
            return false;
        _contactChanges.Add(DebtorContactChange.Of(this, userId, nowUtc));
        (Address, Phone, Email) = (contact.Address, contact.Phone, contact.Email);
        return true;
    }

    public void NameGuardian(Guardian guardian) =>
        (GuardianName, GuardianAddress, GuardianPhone, GuardianEmail) = (
            guardian.Name,
            guardian.Contact.Address,
            guardian.Contact.Phone,
            guardian.Contact.Email
        );

    /// <summary>The estate was opened on a day; the earliest that anyone has told us counts.</summary>
    public void IsBankrupt(DateOnly since) => BankruptSince = BankruptSince is { } known && known < since ? known : since;
}
