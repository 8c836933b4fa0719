namespace CrediCare.Data.Rates;

/// <summary>How many days the log of what was sent to webhooks is kept, and with it what can be sent again.</summary>
public sealed class WebhookLogRow : DatedRow
{
    public required int Days { get; init; }
}
