using CrediCare.Domain.Cases;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.TagHelpers;

namespace CrediCare.Web.Features.Company.Webhooks;

/// <summary>A company's endpoints by name.</summary>
/// <param name="Company">The public id of the company.</param>
/// <param name="CompanyName">Whose.</param>
/// <param name="IsCurrent">It is the company the viewer works for now.</param>
public sealed record WebhookList(string Company, string CompanyName, bool IsCurrent, IReadOnlyList<WebhookLine> Lines)
{
    /// <summary>The address, for the same company.</summary>
    public string Link(string path) => IsCurrent ? path : $"{path}?company={Company}";
}

/// <summary>An endpoint as its page shows it.</summary>
/// <param name="Maker">Who answers for it.</param>
/// <param name="MakerHasLeft">That person no longer administers the company, so that nothing is sent.</param>
/// <param name="Portfolios">By name; null is all.</param>
/// <param name="Week">How the last seven days went.</param>
public sealed record WebhookLine(
    WebhookEndpoint Endpoint,
    string Maker,
    bool MakerHasLeft,
    IReadOnlyList<string>? Portfolios,
    WebhookWeek Week
)
{
    public IEnumerable<WebhookTopics> Topics =>
        Enum.GetValues<WebhookTopics>().Where(one => one != WebhookTopics.None && Endpoint.Topics.HasFlag(one));

    public string Host => new Uri(Endpoint.Address).Authority;

    public WebhookStanding Standing =>
        MakerHasLeft ? WebhookStanding.MakerHasLeft
        : Endpoint.IsPaused ? WebhookStanding.Paused
        : Endpoint.FailingSinceUtc is not null ? WebhookStanding.Failing
        : WebhookStanding.Active;

    public StatusTone Tone =>
        Standing switch
        {
            WebhookStanding.Active => StatusTone.Good,
            WebhookStanding.Failing => StatusTone.Failed,
            WebhookStanding.Paused => StatusTone.Held,
            WebhookStanding.MakerHasLeft => StatusTone.Shut,
        };
}

/// <summary>Whether anything is sent.</summary>
public enum WebhookStanding
{
    Active,

    /// <summary>The last ones have not gone through.</summary>
    Failing,
    Paused,
    MakerHasLeft,
}

/// <summary>Deliveries that were begun in the last seven days.</summary>
/// <param name="All">However they went.</param>
/// <param name="Delivered">Those that went through.</param>
public sealed record WebhookWeek(int All, int Delivered)
{
    public const int Days = 7;
}

/// <summary>An endpoint with its log.</summary>
public sealed record WebhookPage(
    WebhookLine Line,
    WebhookLogFilter Filter,
    int Total,
    int Page,
    int Pages,
    IReadOnlyList<WebhookLogLine> Log
);

/// <summary>What of the log is wanted.</summary>
public sealed class WebhookLogFilter
{
    public WebhookOutcome Outcome { get; set; }
    public int Page { get; set; } = 1;
}

/// <summary>How a delivery stands, as people ask for it.</summary>
public enum WebhookOutcome
{
    All,
    Waiting,
    Delivered,
    GivenUp,
    NotSent,
}

/// <summary>A delivery in the log.</summary>
public sealed record WebhookLogLine(WebhookDelivery Delivery, WebhookKind Kind, string? CaseNumber, CaseEventKind? Happened)
{
    public WebhookOutcome Outcome =>
        Delivery.State switch
        {
            WebhookDeliveryState.Pending or WebhookDeliveryState.Sending => WebhookOutcome.Waiting,
            WebhookDeliveryState.Delivered => WebhookOutcome.Delivered,
            WebhookDeliveryState.GivenUp => WebhookOutcome.GivenUp,
            WebhookDeliveryState.NotSent => WebhookOutcome.NotSent,
        };

    public StatusTone Tone =>
        Outcome switch
        {
            WebhookOutcome.Delivered => StatusTone.Good,
            WebhookOutcome.GivenUp => StatusTone.Failed,
            WebhookOutcome.NotSent => StatusTone.Shut,
            _ => Delivery.Tries > Delivery.TriesBefore ? StatusTone.Held : StatusTone.Moving,
        };
}

/// <summary>A delivery with all its tries.</summary>
/// <param name="Body">What is sent, as it would be sent now.</param>
public sealed record WebhookDeliveryPage(
    WebhookEndpoint Endpoint,
    WebhookLogLine Line,
    string Body,
    IReadOnlyList<WebhookTry> Tries
);

/// <summary>A secret that has just been made, shown once.</summary>
/// <param name="EarlierUntilUtc">The one before signs too until then; null for the first.</param>
public sealed record NewWebhookSecret(string PublicId, string Name, string Secret, DateTime? EarlierUntilUtc);
