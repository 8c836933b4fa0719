using CrediCare.Domain.Amounts;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Debtors;

/// <summary>A page of debtors with its filters.</summary>
public sealed record DebtorListModel(
    string Shown,
    DebtorFilter Filter,
    ListScope Scope,
    IReadOnlyDictionary<DebtorGroup, int> Counts,
    IReadOnlyList<DebtorRow> Rows,
    DebtorTotals Totals,
    SavedFilterPart Saved,
    string? CurrentCreditor,
    DateOnly Today,
    bool HasAny,
    bool ForStaff
) : IPeopleListed
{
    public int LinesShown => Rows.Count;

    public int Total => Counts[Filter.ChosenGroup];
    public int Page => Filter.ChosenPage;
    public int Pages => (Total + DebtorRows.PerPage - 1) / DebtorRows.PerPage;
}

/// <summary>What all the debtors that a list finds come to.</summary>
/// <param name="Open">Their open cases: how many, and what is left to pay of them.</param>
/// <param name="Paid">On all their cases; null where they are too many to be summed while somebody waits.</param>
public sealed record DebtorTotals(CaseTotals Open, Money? Paid);
