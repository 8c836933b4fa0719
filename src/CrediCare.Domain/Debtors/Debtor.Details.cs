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

    /// <summary>The day in Oslo on which all that tells who it was went; null while it is known.</summary>
    public DateOnly? ForgottenOn { get; private set; }

    /// <summary>
    /// Who it was goes, with the addresses it has had (<see cref="ContactChanges"/>, which must be loaded); that there was a debtor of
    /// its kind stays, for the figures.
    /// </summary>
    public void Forget(DateOnly today)
    {
        (Name, MatchName, ForgottenOn) = (Privacy.Forgotten.Name, MatchNameOf(Privacy.Forgotten.Name), today);
        (OrganisationNumber, BirthDate, BankruptSince) = (null, null, null);
        ForgetBirthNumber();
        (Address, Phone, Email) = (PostalAddress.Unknown, null, null);
        (GuardianName, GuardianAddress, GuardianPhone, GuardianEmail) = (null, PostalAddress.Unknown, null, null);
        _contactChanges.Clear();
    }

    /// <summary>
    /// Telephone, e-mail, guardian and earlier addresses go; name and address stay, since accounting names and places whom it is about.
    /// The earlier addresses (<see cref="ContactChanges"/>) must be loaded.
    /// </summary>
    public void ForgetMoreThanAccountingNeeds()
    {
        (Phone, Email) = (null, null);
        (GuardianName, GuardianAddress, GuardianPhone, GuardianEmail) = (null, PostalAddress.Unknown, null, null);
        _contactChanges.Clear();
    }

    /// <summary>The birth number goes with what it was found by; the date of birth stays.</summary>
    public void ForgetBirthNumber() => (BirthNumberSealed, BirthNumberHash) = (null, null);

    /// <summary>The estate was opened on a day; the earliest that anyone has told us counts.</summary>
    public void IsBankrupt(DateOnly since) => BankruptSince = BankruptSince is { } known && known < since ? known : since;
}
