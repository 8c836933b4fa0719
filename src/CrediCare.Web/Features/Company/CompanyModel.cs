using CrediCare.Domain.Creditors;

namespace CrediCare.Web.Features.Company;

/// <summary>What we have on file about a company, for one of its administrators.</summary>
/// <param name="Creditor">The company with its portfolios, by name.</param>
/// <param name="Agreement">What it has agreed to; null where that was not done here.</param>
/// <param name="Open">Changes of account that wait.</param>
/// <param name="Lately">Those that came to an end a short while ago.</param>
/// <param name="OthersMayConfirm">There is another administrator who has come in.</param>
/// <param name="CallBackPhone">The number we ring when nobody else can confirm; null where we know none well enough.</param>
/// <param name="CoolingDays">How many whole working days a confirmed account waits.</param>
/// <param name="IsCurrent">It is the company the viewer works for now.</param>
/// <param name="ViewerId">Who looks.</param>
public sealed record CompanyModel(
    Creditor Creditor,
    CompanyAgreement? Agreement,
    IReadOnlyList<BankAccountChangeLine> Open,
    IReadOnlyList<BankAccountChangeLine> Lately,
    bool OthersMayConfirm,
    string? CallBackPhone,
    int CoolingDays,
    bool IsCurrent,
    Guid ViewerId
)
{
    public IReadOnlyList<Portfolio> Portfolios { get; } =
    [.. Creditor.Portfolios.OrderBy(one => one.Name, StringComparer.CurrentCulture).ThenBy(one => one.Id)];

    public bool HasPortfolios => Portfolios.Count > 1;

    /// <summary>A change that waits for this very person.</summary>
    public BankAccountChangeLine? ToConfirm => Open.FirstOrDefault(one => one.WaitsFor(ViewerId));

    /// <summary>The address, for the same company.</summary>
    public string Link(string path) =>
        IsCurrent ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}company={Creditor.PublicId}";
}

/// <summary>What a company has agreed to.</summary>
/// <param name="Terms">Which text, by whom and when.</param>
/// <param name="PackageNb">The package's name; null for a tailored offer.</param>
/// <param name="PackageEn">The same in English.</param>
public sealed record CompanyAgreement(AcceptedTerms Terms, string? PackageNb, string? PackageEn);

/// <summary>A change of account with the names of those in it.</summary>
/// <param name="Change">The change.</param>
/// <param name="CreditorName">Whose.</param>
/// <param name="CreditorPublicId">The creditor, in addresses.</param>
/// <param name="Portfolios">The chosen portfolios by name; null is the whole company.</param>
/// <param name="Proposer">Who proposed it.</param>
/// <param name="Confirmer">Who confirmed it.</param>
/// <param name="Ender">Who stopped or refused it.</param>
/// <param name="EndedByStaff">That was a caseworker.</param>
public sealed record BankAccountChangeLine(
    BankAccountChange Change,
    string CreditorName,
    string CreditorPublicId,
    IReadOnlyList<string>? Portfolios,
    string Proposer,
    string? Confirmer,
    string? Ender,
    bool EndedByStaff
)
{
    public bool WaitsFor(Guid userId) => Change.State == BankAccountChangeState.Proposed && Change.ProposedByUserId != userId;
}
