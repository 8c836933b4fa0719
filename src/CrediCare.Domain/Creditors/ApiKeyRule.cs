namespace CrediCare.Domain.Creditors;

/// <summary>What a key may be given: a name, something to reach, and an end no further away than a year.</summary>
public static class ApiKeyRule
{
    public const int NameLength = 60;
    public const int MostDays = 365;
    public const int UsualDays = 90;
    public const int MostOverlapDays = 7;

    /// <summary>So many of a creditor's keys may be open at once: one for each program, and no heap nobody knows.</summary>
    public const int MostOpen = 20;

    /// <summary>Null when nothing is wrong.</summary>
    public static ApiKeyProblem? ProblemOf(ApiKeyTerms terms, DateOnly today) =>
        terms.Name.Length is 0 or > NameLength ? ApiKeyProblem.NameMissing
        : terms.Scopes == ApiScopes.None ? ApiKeyProblem.NoScope
        : terms.PortfolioIds is { Count: 0 } ? ApiKeyProblem.NoPortfolio
        : terms.LastDay < today ? ApiKeyProblem.LastDayHasPassed
        : terms.LastDay > today.AddDays(MostDays) ? ApiKeyProblem.LastDayTooFar
        : null;
}

/// <summary>What a key is to open.</summary>
/// <param name="Name">What the creditor calls it; it stands as the one who did what it does.</param>
/// <param name="PortfolioIds">Null is all, later ones too.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="LastDay">The last day in Oslo.</param>
/// <param name="Mode">Whether what it does counts.</param>
public sealed record ApiKeyTerms(
    string Name,
    IReadOnlyCollection<Guid>? PortfolioIds,
    ApiScopes Scopes,
    DateOnly LastDay,
    ApiKeyMode Mode = ApiKeyMode.Live
);

/// <summary>Why there is no such key.</summary>
public enum ApiKeyProblem
{
    NameMissing,
    NoScope,
    NoPortfolio,
    LastDayHasPassed,
    LastDayTooFar,
    OverlapTooLong,

    /// <summary>It is expired, revoked, or has been replaced already.</summary>
    IsClosed,

    /// <summary>As many as may be are open.</summary>
    TooMany,
}
