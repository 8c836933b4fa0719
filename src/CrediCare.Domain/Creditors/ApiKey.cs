namespace CrediCare.Domain.Creditors;

/// <summary>
/// A creditor's key for programs: what it opens, until when, and what has become of it. Each has a user of its own that stands
/// as the one who did it; a key that takes over from another goes on as the same user.
/// </summary>
public sealed class ApiKey : IVersioned, IMadeForPrograms
{
    private readonly List<ApiKeyPortfolio> _portfolios = [];

    private ApiKey() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }

    /// <summary>Who acts when the key does; no person and no account that anyone signs in to.</summary>
    public Guid UserId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>All portfolios, later ones too; otherwise only those in <see cref="Portfolios"/>.</summary>
    public bool AllPortfolios { get; private set; }

    public ApiScopes Scopes { get; private set; }

    public ApiKeyMode Mode { get; private set; }

    /// <summary><see cref="ApiKeySecret.Hash"/>.</summary>
    public string SecretHash { get; private set; } = "";

    public string Prefix { get; private set; } = "";

    /// <summary>The last day in Oslo on which it opens anything.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>It opens nothing once this person no longer administers the creditor: they have seen it.</summary>
    public Guid MadeByUserId { get; private set; }

    public DateTime MadeAtUtc { get; private set; }

    /// <summary>Written down every five minutes at most.</summary>
    public DateTime? LastUsedAtUtc { get; private set; }

    public DateTime? RevokedAtUtc { get; private set; }

    /// <summary>From then on the one that took over opens alone.</summary>
    public DateTime? ReplacedFromUtc { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ApiKeyPortfolio> Portfolios => _portfolios;

    IEnumerable<Guid> IMadeForPrograms.PortfolioIds => _portfolios.Select(one => one.PortfolioId);

    public static Outcome<ApiKey, ApiKeyProblem> Make(
        Guid creditorId,
        Guid userId,
        ApiKeyTerms terms,
        ApiKeySecret secret,
        Guid madeByUserId,
        DateTime nowUtc,
        DateOnly today
    )
    {
        if (ApiKeyRule.ProblemOf(terms, today) is { } problem)
            return problem;
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            UserId = userId,
            Name = terms.Name,
            AllPortfolios = terms.PortfolioIds is null,
            Scopes = terms.Scopes,
            Mode = terms.Mode,
            SecretHash = secret.Hash,
            Prefix = secret.Prefix,
            LastDay = terms.LastDay,
            MadeByUserId = madeByUserId,
            MadeAtUtc = nowUtc,
        };
        key._portfolios.AddRange((terms.PortfolioIds ?? []).Distinct().Select(id => new ApiKeyPortfolio(key.Id, id)));
        return key;
    }

    /// <summary>Another secret with the same reach; this one lives on for the overlap, so that nothing stands still meanwhile.</summary>
    public Outcome<ApiKey, ApiKeyProblem> Replace(
        ApiKeySecret secret,
        DateOnly lastDay,
        int overlapDays,
        Guid madeByUserId,
        DateTime nowUtc,
        DateOnly today
    )
    {
        if (StateOn(nowUtc, today) != ApiKeyState.Open || ReplacedFromUtc is not null)
            return ApiKeyProblem.IsClosed;
        if (overlapDays is < 0 or > ApiKeyRule.MostOverlapDays)
            return ApiKeyProblem.OverlapTooLong;
        var terms = new ApiKeyTerms(
            Name,
            AllPortfolios ? null : [.. _portfolios.Select(one => one.PortfolioId)],
            Scopes,
            lastDay,
            Mode
        );
        var made = Make(CreditorId, UserId, terms, secret, madeByUserId, nowUtc, today);
        if (made.Succeeded)
            ReplacedFromUtc = nowUtc.AddDays(overlapDays);
        return made;
    }

    /// <summary>Closes it at once and for good; false where it was closed already.</summary>
    public bool Revoke(DateTime nowUtc)
    {
        if (RevokedAtUtc is not null)
            return false;
        RevokedAtUtc = nowUtc;
        return true;
    }

    public ApiKeyState StateOn(DateTime nowUtc, DateOnly today) =>
        RevokedAtUtc is not null ? ApiKeyState.Revoked
        : ReplacedFromUtc <= nowUtc ? ApiKeyState.Replaced
        : LastDay < today ? ApiKeyState.Expired
        : ApiKeyState.Open;
}

/// <summary>A portfolio that a key reaches.</summary>
public sealed record ApiKeyPortfolio(Guid ApiKeyId, Guid PortfolioId);

/// <summary>What has become of a key.</summary>
public enum ApiKeyState
{
    Open,
    Expired,
    Replaced,
    Revoked,
}

/// <summary>Whether what a key does counts.</summary>
public enum ApiKeyMode
{
    Live,

    /// <summary>It works on its creditor's <see cref="Sandbox"/> and on nothing else.</summary>
    Test,
}
