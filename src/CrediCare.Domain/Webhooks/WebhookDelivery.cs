namespace CrediCare.Domain.Webhooks;

/// <summary>
/// One event on its way to one endpoint. It is sent at least once: a try that nobody lived to write down is made again, under the
/// same id. Those who send move it by conditional updates; what is here is what it begins as.
/// </summary>
public sealed class WebhookDelivery
{
    private WebhookDelivery() { }

    public Guid Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public Guid EndpointId { get; private set; }
    public Guid EventId { get; private set; }
    public WebhookDeliveryState State { get; private set; }

    /// <summary>All that have been begun; the number of a try, and what fences off a sender that was thought dead.</summary>
    public int Tries { get; private set; }

    /// <summary>Those that had been made when it was last asked for anew: the schedule counts from there.</summary>
    public int TriesBefore { get; private set; }

    /// <summary>When the first of this round began.</summary>
    public DateTime? FirstTriedAtUtc { get; private set; }

    public DateTime? TryStartedAtUtc { get; private set; }
    public DateTime NextTryAtUtc { get; private set; }
    public DateTime CreatedAtUtc { get; private set; }

    /// <summary>When it went through or was given up.</summary>
    public DateTime? EndedAtUtc { get; private set; }

    /// <summary>What came of the last try, or why there was none.</summary>
    public WebhookResult? LastResult { get; private set; }

    /// <summary>What the receiver answered last, as a status of HTTP.</summary>
    public int? LastStatus { get; private set; }

    public static WebhookDelivery Of(WebhookEvent told, WebhookEndpoint to) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            EndpointId = to.Id,
            EventId = told.Id,
            CreatedAtUtc = told.WrittenAtUtc,
            NextTryAtUtc = told.WrittenAtUtc,
            State = to.IsPaused && told.Kind != WebhookKind.Test ? WebhookDeliveryState.NotSent : WebhookDeliveryState.Pending,
            LastResult = to.IsPaused && told.Kind != WebhookKind.Test ? WebhookResult.Paused : null,
        };
}

/// <summary>Where a delivery stands.</summary>
public enum WebhookDeliveryState
{
    Pending,
    Sending,
    Delivered,

    /// <summary>Tried for as long as we try.</summary>
    GivenUp,

    /// <summary>Not tried, or no longer: the endpoint was paused, or does not reach it any more.</summary>
    NotSent,
}

/// <summary>What came of a try, or why there was none.</summary>
public enum WebhookResult
{
    /// <summary>Answered with a status from 200 to 299.</summary>
    Delivered,

    /// <summary>Answered with another status.</summary>
    Refused,

    /// <summary>Answered with a redirection, which is not followed.</summary>
    Redirected,
    TimedOut,

    /// <summary>The name leads to no address.</summary>
    NameUnknown,

    /// <summary>The name leads to an address that is not on the open internet.</summary>
    AddressRefused,
    NotConnected,

    /// <summary>No encryption was agreed upon, or the certificate is not to be trusted.</summary>
    NotSecure,

    /// <summary>The connection broke before an answer had come.</summary>
    BrokenOff,

    /// <summary>The process that sent it ended meanwhile; nobody knows whether it arrived.</summary>
    SenderEnded,

    // Why there was no try.
    Paused,
    MakerHasLeft,
    OutOfReach,
}

/// <summary>A try of a delivery.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Status">What was answered; null where nothing was.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Answer">The first of what was answered, as text; null where nothing was.</param>
public sealed record WebhookTry(
    Guid DeliveryId,
    int Number,
    DateTime AtUtc,
    WebhookResult Result,
    int? Status,
    int Milliseconds,
    string? Answer
);
