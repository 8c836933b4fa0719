namespace CrediCare.Web.Features.Decisions;

/// <summary>A page of a company's decisions.</summary>
public sealed record DecisionList(
    DecisionGroup Group,
    IReadOnlyDictionary<DecisionGroup, int> Counts,
    IReadOnlyList<DecisionLine> Lines,
    int Page,
    int Pages,
    DateOnly Today
);
