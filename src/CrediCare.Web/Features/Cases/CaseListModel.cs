using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Cases;

/// <summary>A page of cases with its filters.</summary>
public sealed record CaseListModel(
    string Address,
    CaseFilter Filter,
    IReadOnlyList<CaseGroupCount> Groups,
    IReadOnlyList<CaseNeedCount> Needs,
    IReadOnlyList<PortfolioChoice> Portfolios,
    CaseTable Table,
    int Total,
    bool HasAny,
    bool MayRegister
)
{
    public int Page => Filter.ChosenPage;
    public int Pages => (Total + CaseRows.PerPage - 1) / CaseRows.PerPage;
}

/// <summary>A filter and how many cases it would show.</summary>
public sealed record CaseGroupCount(CaseGroup Group, int Count);

/// <summary>A need and how many cases of the chosen group have it.</summary>
public sealed record CaseNeedCount(CaseNeed Need, int Count);

/// <summary>A portfolio to choose.</summary>
public sealed record PortfolioChoice(string PublicId, string Name, string CreditorName);
