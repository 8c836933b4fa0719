namespace CrediCare.Domain.Webhooks;

/// <summary>What an endpoint may be given, and the bounds that hold for all.</summary>
public static class WebhookRule
{
    public const int NameLength = 60;

    /// <summary>So many endpoints a creditor may have, and as many again in test mode.</summary>
    public const int MostEndpoints = 10;

    /// <summary>So many deliveries are sent again at once.</summary>
    public const int MostReplayed = 10_000;

    /// <summary>So many days a span to send again may hold.</summary>
    public const int MostReplayedDays = 31;

    /// <summary>How many characters of an answer are kept.</summary>
    public const int KeptOfAnswer = 500;

    /// <summary>How long an earlier secret signs beside the new one.</summary>
    public static TimeSpan SecretOverlap => TimeSpan.FromHours(24);

    /// <summary>Null when nothing is wrong.</summary>
    public static WebhookProblem? ProblemOf(WebhookTerms terms) =>
        terms.Name.Length is 0 or > NameLength ? WebhookProblem.NameMissing
        : terms.Topics == WebhookTopics.None ? WebhookProblem.NoTopic
        : terms.PortfolioIds is { Count: 0 } ? WebhookProblem.NoPortfolio
        : null;
}

/// <summary>What an endpoint is to hear, and where.</summary>
/// <param name="Name">What the creditor calls it.</param>
/// <param name="Address">As <see cref="WebhookAddress.Read"/> has written it.</param>
/// <param name="Topics">What it hears of.</param>
/// <param name="PortfolioIds">Null is all, later ones too.</param>
public sealed record WebhookTerms(string Name, string Address, WebhookTopics Topics, IReadOnlyCollection<Guid>? PortfolioIds);

/// <summary>Why there is no such endpoint.</summary>
public enum WebhookProblem
{
    NameMissing,
    NoTopic,
    NoPortfolio,

    /// <summary>The creditor has as many as may be.</summary>
    TooMany,
}
