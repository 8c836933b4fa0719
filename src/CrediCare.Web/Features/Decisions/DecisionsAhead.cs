namespace CrediCare.Web.Features.Decisions;

/// <summary>What waits for a company: how much, and the nearest of it.</summary>
public sealed record DecisionsAhead(int Total, IReadOnlyList<DecisionLine> Nearest);
