namespace CrediCare.Web.Features.Shared;

/// <summary>Which companies and portfolios a list is about, and which there are to choose among.</summary>
/// <param name="PortfolioIds">Those it is about; null is all there are, for staff.</param>
/// <param name="Portfolios">To choose among.</param>
/// <param name="Creditors">To choose among, where the list is about several.</param>
/// <param name="OfAll">About every company the reader belongs to.</param>
/// <param name="MayBeOfAll">The reader belongs to several.</param>
/// <param name="SeesAll">Of every company it is about the reader sees all portfolios.</param>
public sealed record ListScope(
    IReadOnlyList<Guid>? PortfolioIds,
    IReadOnlyList<PortfolioChoice> Portfolios,
    IReadOnlyList<CreditorChoice> Creditors,
    bool OfAll,
    bool MayBeOfAll,
    bool SeesAll
)
{
    /// <summary>Whose portfolios it is about; null is everyone's, for staff.</summary>
    public IReadOnlyList<Guid>? CreditorIds { get; init; }

    /// <summary>Lines say whose they are.</summary>
    public bool ShowsCreditor { get; init; }

    /// <summary>Lines say in which portfolio they lie.</summary>
    public bool ShowsPortfolio => Portfolios.Count > 1;
}

/// <summary>A portfolio to choose.</summary>
public sealed record PortfolioChoice(Guid Id, string PublicId, string Name, string CreditorPublicId, string CreditorName);

/// <summary>A creditor to choose.</summary>
public sealed record CreditorChoice(string PublicId, string Name);
