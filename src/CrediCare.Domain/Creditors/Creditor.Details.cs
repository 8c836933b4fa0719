using CrediCare.Domain.Identifiers;

namespace CrediCare.Domain.Creditors;

/// <summary>What a creditor's administrators change themselves, and what staff change for them.</summary>
public sealed partial class Creditor
{
    /// <summary>
    /// How many days a telephone number must have stood before we confirm anything by ringing it: one who has taken over
    /// an account would change the number first.
    /// </summary>
    public const int PhoneSettlesAfterDays = 30;

    public string? ContactName { get; private set; }
    public string? Email { get; private set; }

    /// <summary>E.164.</summary>
    public string? Phone { get; private set; }

    public string? InvoiceEmail { get; private set; }

    /// <summary>Whether members, not only administrators, may approve payment plans. Default yes.</summary>
    public bool MembersApprovePlans { get; private set; } = true;

    /// <summary>Whether members may withdraw cases. Default no.</summary>
    public bool MembersWithdrawCases { get; private set; }

    /// <summary>Whether members may approve legal steps and sign declarations. Default no.</summary>
    public bool MembersApproveLegalSteps { get; private set; }

    /// <summary>When anything here, or at one of the portfolios, was last changed; null while it is as it came in.</summary>
    public DateTime? DetailsChangedAtUtc { get; private set; }

    /// <summary>When the number was last changed; null where that is settled.</summary>
    public DateTime? PhoneChangedAtUtc { get; private set; }

    /// <summary>The last number that was settled before it.</summary>
    public string? SettledPhone { get; private set; }

    public CreditorContact Contact => new(ContactName, Email, Phone, InvoiceEmail);

    public MemberRights MemberRights => new(MembersApprovePlans, MembersWithdrawCases, MembersApproveLegalSteps);

    /// <summary>The number to ring to hear whether a change is the company's own; null when none can be relied on.</summary>
    public string? PhoneToCallBack(DateTime nowUtc) => IsPhoneSettled(nowUtc) ? Phone : SettledPhone;

    public void MoveTo(PostalAddress address, DateTime nowUtc) => (Address, DetailsChangedAtUtc) = (address, nowUtc);

    /// <summary>The company's own contact, which portfolios without one follow.</summary>
    public void ChangeContact(CreditorContact contact, DateTime nowUtc)
    {
        if (contact.Phone != Phone)
        {
            var settled = PhoneToCallBack(nowUtc);
            (SettledPhone, PhoneChangedAtUtc) = contact.Phone == settled ? (null, null) : (settled, (DateTime?)nowUtc);
        }

        (ContactName, Email, Phone, InvoiceEmail) = (contact.Name, contact.Email, contact.Phone, contact.InvoiceEmail);
        DetailsChangedAtUtc = nowUtc;
    }

    /// <summary>The contact of some portfolios; <see cref="CreditorContact.None"/> makes them follow the company again.</summary>
    public void ChangeContact(IReadOnlyCollection<Guid> portfolioIds, CreditorContact contact, DateTime nowUtc)
    {
        foreach (var portfolio in _portfolios.Where(one => portfolioIds.Contains(one.Id)))
            portfolio.ChangeContact(contact.ApartFrom(Contact));
        DetailsChangedAtUtc = nowUtc;
    }

    public void LetMembers(MemberRights rights, DateTime nowUtc)
    {
        (MembersApprovePlans, MembersWithdrawCases, MembersApproveLegalSteps) = (
            rights.ApprovePlans,
            rights.WithdrawCases,
            rights.ApproveLegalSteps
        );
        DetailsChangedAtUtc = nowUtc;
    }

    /// <summary>Another name or organisation number for the same company. The name's words must be read with it.</summary>
    public void ChangeIdentity(string name, OrganisationNumber number, DateTime nowUtc)
    {
        (Name, OrganisationNumber, DetailsChangedAtUtc) = (name, number.Value, nowUtc);
        var words = CreditorNameWord.In(name).ToList();
        _nameWords.RemoveAll(one => !words.Contains(one.Word));
        _nameWords.AddRange(
            words.Except(_nameWords.Select(one => one.Word)).Select(word => new CreditorNameWord(Id, word)).ToList()
        );
    }

    /// <summary>The account we pay out to for a portfolio: its own, else the company's.</summary>
    public string? BankAccountOf(Portfolio portfolio) => portfolio.BankAccount ?? BankAccount;

    /// <summary>
    /// The one way an account changes once the creditor is there. A portfolio that is to have the company's account has
    /// none of its own, and follows the company from then on.
    /// </summary>
    internal void PayOutTo(string bankAccount, IReadOnlyCollection<Guid>? portfolioIds, AccountEntry entry)
    {
        DetailsChangedAtUtc = entry.AtUtc;
        if (portfolioIds is null)
            (BankAccount, BankAccountByUserId, BankAccountAtUtc) = (bankAccount, entry.ByUserId, entry.AtUtc);
        foreach (var portfolio in _portfolios.Where(one => portfolioIds?.Contains(one.Id) == true))
            portfolio.PayOutTo(bankAccount == BankAccount ? null : bankAccount, entry);
    }

    private bool IsPhoneSettled(DateTime nowUtc) =>
        PhoneChangedAtUtc is not { } changed || changed <= nowUtc.AddDays(-PhoneSettlesAfterDays);
}
