using CrediCare.Domain.Creditors;

namespace CrediCare.Domain.Webhooks;

/// <summary>
/// Where a creditor wants to be told what happens: an address, what it hears of, and the secret that what is sent there is signed
/// with. It hears nothing once the person who answers for it no longer administers the creditor.
/// </summary>
public sealed class WebhookEndpoint : IVersioned, IMadeForPrograms
{
    private readonly List<WebhookPortfolio> _portfolios = [];

    private WebhookEndpoint() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid CreditorId { get; private set; }

    /// <summary>In test mode it hears what happens in the creditor's sandbox and nothing else; chosen once.</summary>
    public ApiKeyMode Mode { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>As <see cref="WebhookAddress.Read"/> has written it.</summary>
    public string Address { get; private set; } = "";

    public WebhookTopics Topics { get; private set; }

    /// <summary>All portfolios, later ones too; otherwise only those in <see cref="Portfolios"/>.</summary>
    public bool AllPortfolios { get; private set; }

    /// <summary>The secret, sealed.</summary>
    public byte[] SecretSealed { get; private set; } = [];

    /// <summary>The one before, sealed; it signs too until <see cref="EarlierUntilUtc"/>.</summary>
    public byte[]? EarlierSecretSealed { get; private set; }

    public DateTime? EarlierUntilUtc { get; private set; }

    /// <summary>Who has seen the secret and answers for where it goes.</summary>
    public Guid MadeByUserId { get; private set; }

    public DateTime MadeAtUtc { get; private set; }
    public DateTime? PausedAtUtc { get; private set; }
    public WebhookPause? PausedBy { get; private set; }

    /// <summary>Since when every delivery has failed; null when the last one went through. Written by those who send.</summary>
    public DateTime? FailingSinceUtc { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<WebhookPortfolio> Portfolios => _portfolios;

    IEnumerable<Guid> IMadeForPrograms.PortfolioIds => _portfolios.Select(one => one.PortfolioId);

    public bool IsPaused => PausedAtUtc is not null;

    public static Outcome<WebhookEndpoint, WebhookProblem> Make(
        Guid creditorId,
        WebhookTerms terms,
        byte[] secretSealed,
        Guid madeByUserId,
        DateTime nowUtc,
        ApiKeyMode mode = ApiKeyMode.Live
    )
    {
        if (WebhookRule.ProblemOf(terms) is { } problem)
            return problem;
        var made = new WebhookEndpoint
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            Mode = mode,
            SecretSealed = secretSealed,
            MadeByUserId = madeByUserId,
            MadeAtUtc = nowUtc,
        };
        made.Take(terms);
        return made;
    }

    public Outcome<WebhookProblem> Change(WebhookTerms terms)
    {
        if (WebhookRule.ProblemOf(terms) is { } problem)
            return problem;
        if (terms.Address != Address)
            FailingSinceUtc = null;
        Take(terms);
        return Outcome<WebhookProblem>.Success;
    }

    /// <summary>Another secret; the one before signs too for a day. Whoever has seen it answers for the endpoint from now on.</summary>
    public void Renew(byte[] secretSealed, Guid byUserId, DateTime nowUtc)
    {
        (EarlierSecretSealed, EarlierUntilUtc) = (SecretSealed, nowUtc + WebhookRule.SecretOverlap);
        (SecretSealed, MadeByUserId) = (secretSealed, byUserId);
    }

    /// <summary>The secrets that sign at an instant, sealed; the newest first.</summary>
    public IReadOnlyList<byte[]> SecretsAt(DateTime nowUtc) =>
        EarlierSecretSealed is { } earlier && nowUtc < EarlierUntilUtc ? [SecretSealed, earlier] : [SecretSealed];

    /// <summary>False where it was paused already.</summary>
    public bool Pause(DateTime nowUtc)
    {
        if (IsPaused)
            return false;
        (PausedAtUtc, PausedBy) = (nowUtc, WebhookPause.Person);
        return true;
    }

    /// <summary>False where it was not paused.</summary>
    public bool Resume()
    {
        if (!IsPaused)
            return false;
        (PausedAtUtc, PausedBy, FailingSinceUtc) = (null, null, null);
        return true;
    }

    /// <summary>Whether something of this portfolio is told here; what is about all portfolios only where all are reached.</summary>
    public bool Reaches(Guid? portfolioId) => AllPortfolios || _portfolios.Any(one => one.PortfolioId == portfolioId);

    /// <summary>Whether it is told here, paused or not.</summary>
    public bool Hears(WebhookEvent told) =>
        told.CreditorId == CreditorId && told.Mode == Mode && Topics.HasFlag(told.Kind.Topic()) && Reaches(told.PortfolioId);

    private void Take(WebhookTerms terms)
    {
        (Name, Address, Topics, AllPortfolios) = (terms.Name, terms.Address, terms.Topics, terms.PortfolioIds is null);
        var wanted = (terms.PortfolioIds ?? []).ToHashSet();
        _portfolios.RemoveAll(one => !wanted.Contains(one.PortfolioId));
        _portfolios.AddRange(
            wanted.Where(id => _portfolios.All(one => one.PortfolioId != id)).Select(id => new WebhookPortfolio(Id, id)).ToList()
        );
    }
}

/// <summary>A portfolio that an endpoint hears of.</summary>
public sealed record WebhookPortfolio(Guid EndpointId, Guid PortfolioId);

/// <summary>Why an endpoint hears nothing for the time being.</summary>
public enum WebhookPause
{
    Person,

    /// <summary>The receiver has answered that there is nothing there any more (410).</summary>
    Gone,

    /// <summary>Nothing has gone through for as long as we try.</summary>
    Failing,
}
