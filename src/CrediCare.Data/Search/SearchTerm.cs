namespace CrediCare.Data.Search;

/// <summary>
/// A normalised word by which a case is found, kept in the same transaction as its cause. Compared byte by byte, so
/// that a prefix is a range of the index on every database.
/// </summary>
public sealed record SearchTerm(Guid PortfolioId, string Term, Guid CaseId);
