namespace CrediCare.Web.Startup;

/// <summary>Section <c>Webhooks</c>: where creditors may be told what happens.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Whether this machine may be a receiver, also without encryption. Refused outside development.</summary>
    public bool AllowLoopback { get; set; }
}
