using CrediCare.Domain.Limitation;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Cases;

/// <summary>A page of cases with its filters.</summary>
public sealed record CaseListModel(
    string Shown,
    CaseFilter Filter,
    ListScope Scope,
    IReadOnlyList<CaseGroupCount> Groups,
    IReadOnlyList<CaseNeedCount> Needs,
    LimitationWarningDays WarningDays,
    CaseTable Table,
    CaseTotals Totals,
    SavedFilterPart Saved,
    bool HasAny,
    bool MayRegister,
    bool ForStaff
) : IPeopleListed
{
    public int LinesShown => Table.Rows.Count;

    public int Total => Totals.Cases;
    public int Page => Filter.ChosenPage;
    public int Pages => (Total + CaseRows.PerPage - 1) / CaseRows.PerPage;
}

/// <summary>A filter and how many cases it would show.</summary>
public sealed record CaseGroupCount(CaseGroup Group, int Count);

/// <summary>A need and how many cases of the chosen group have it.</summary>
public sealed record CaseNeedCount(CaseNeed Need, int Count);
