namespace CrediCare.Domain.Creditors;

/// <summary>
/// The one who is owed the money and has handed collection to the agency (oppdragsgiver). Owns portfolios, debtors,
/// registrations and cases; nothing is ever shared between two creditors.
/// </summary>
public sealed partial class Creditor : IVersioned
{
    private readonly List<Portfolio> _portfolios = [];
    private readonly List<CreditorNameWord> _nameWords = [];

    private Creditor() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string OrganisationNumber { get; private set; } = "";
    public PostalAddress Address { get; private set; } = PostalAddress.Unknown;

    /// <summary>The account the agency pays out to, 11 digits.</summary>
    public string? BankAccount { get; private set; }

    /// <summary>See <see cref="AccountEntry"/>; null where it is not known, or there is no account.</summary>
    public Guid? BankAccountByUserId { get; private set; }

    public DateTime? BankAccountAtUtc { get; private set; }

    /// <summary>
    /// Whether the creditor deducts VAT. One that does not is charged VAT on the collector's fee, and the debtor's
    /// cap is 25 % higher (inkassoforskriften § 2-1).
    /// </summary>
    public bool DeductsVat { get; private set; }

    public CreditorStanding Standing { get; private set; }

    /// <summary>Whether everyone who works for the creditor here must sign in with a second factor. Default no.</summary>
    public bool RequiresSecondFactor { get; private set; }

    /// <summary>The day in Oslo on which the administrators were last asked whether the users are still right.</summary>
    public DateOnly? UsersAskedOn { get; private set; }

    /// <summary>The day in Oslo on which one of them last said so.</summary>
    public DateOnly? UsersConfirmedOn { get; private set; }

    public DateTime CreatedAtUtc { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<Portfolio> Portfolios => _portfolios;

    /// <summary>What the creditor is found by among others.</summary>
    public IReadOnlyList<CreditorNameWord> NameWords => _nameWords;

    public static Creditor Create(
        string name,
        string organisationNumber,
        PostalAddress address,
        string? email,
        string? phone,
        string? bankAccount,
        bool deductsVat,
        DateTime nowUtc,
        string? contactName = null,
        Guid? accountByUserId = null
    )
    {
        var creditor = new Creditor
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            Name = name,
            OrganisationNumber = organisationNumber,
            Address = address,
            ContactName = contactName,
            Email = email,
            Phone = phone,
            BankAccount = bankAccount,
            BankAccountByUserId = accountByUserId,
            BankAccountAtUtc = bankAccount is null ? null : nowUtc,
            DeductsVat = deductsVat,
            Standing = CreditorStanding.Active,
            CreatedAtUtc = nowUtc,
        };
        creditor._nameWords.AddRange(CreditorNameWord.In(name).Select(word => new CreditorNameWord(creditor.Id, word)));
        return creditor;
    }

    public Portfolio AddPortfolio(string name)
    {
        var portfolio = Portfolio.Create(Id, name);
        _portfolios.Add(portfolio);
        return portfolio;
    }

    public void RequireSecondFactor(bool required) => RequiresSecondFactor = required;

    public void ChangeStanding(CreditorStanding standing) => Standing = standing;
}
