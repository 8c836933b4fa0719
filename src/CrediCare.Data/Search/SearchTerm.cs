namespace CrediCare.Data.Search;

/// <summary>
/// A normalised word by which a case is found, kept in the same transaction as its cause. Compared byte by byte, so
/// that a prefix is a range of the index on every database.
/// </summary>
/// <param name="PortfolioId">Where the case lies.</param>
/// <param name="Term">The word, see <see cref="SearchKey"/>.</param>
/// <param name="CaseId">What is found by it.</param>
/// <param name="IsExact">The word alone says what is meant: a number, a reference or an e-mail address, not a word of a name or an address.</param>
public sealed record SearchTerm(Guid PortfolioId, string Term, Guid CaseId, bool IsExact);

/// <summary>The same for a registration, as long as it is no case.</summary>
public sealed record RegistrationTerm(Guid PortfolioId, string Term, Guid RegistrationId, bool IsExact);
