namespace CrediCare.Domain.Webhooks;

/// <summary>What a webhook tells of.</summary>
public enum WebhookKind
{
    /// <summary>Something that the creditor may know has happened to a case, and no money moved.</summary>
    CaseChanged,

    /// <summary>Something waits for the creditor's answer.</summary>
    DecisionNeeded,

    /// <summary>Paid, to us or to the creditor.</summary>
    PaymentReceived,

    /// <summary>A payment was taken back.</summary>
    PaymentTakenBack,

    /// <summary>A report lies ready.</summary>
    ReportReady,

    /// <summary>Nothing has happened: somebody tries whether it arrives.</summary>
    Test,
}

/// <summary>What an endpoint may want to be told.</summary>
[Flags]
public enum WebhookTopics
{
    None = 0,
    Cases = 1,
    Decisions = 2,

    /// <summary>Received and taken back: whoever books the one must hear of the other.</summary>
    Payments = 4,
    Reports = 8,
}

/// <summary>What follows from a kind.</summary>
public static class WebhookKinds
{
    /// <summary>As receivers read it; part of the contract with them.</summary>
    public static string Written(this WebhookKind kind) =>
        kind switch
        {
            WebhookKind.CaseChanged => "case.changed",
            WebhookKind.DecisionNeeded => "decision.needed",
            WebhookKind.PaymentReceived => "payment.received",
            WebhookKind.PaymentTakenBack => "payment.taken-back",
            WebhookKind.ReportReady => "report.ready",
            WebhookKind.Test => "test",
        };

    /// <summary>What an endpoint chooses to hear of it; a test is always heard.</summary>
    public static WebhookTopics Topic(this WebhookKind kind) =>
        kind switch
        {
            WebhookKind.CaseChanged => WebhookTopics.Cases,
            WebhookKind.DecisionNeeded => WebhookTopics.Decisions,
            WebhookKind.PaymentReceived or WebhookKind.PaymentTakenBack => WebhookTopics.Payments,
            WebhookKind.ReportReady => WebhookTopics.Reports,
            WebhookKind.Test => WebhookTopics.None,
        };
}
