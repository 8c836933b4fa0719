using System.Text.Json;
using System.Text.Json.Nodes;
using CrediCare.Domain;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Api;

/// <summary>What webhooks send, for the document and the page: one of each kind, and how a receiver verifies them.</summary>
public static class ApiWebhooks
{
    /// <summary>As a receiver may do it; a test runs these very lines.</summary>
    public const string Recipe = """
        import hashlib, hmac, time

        def is_genuine(header, body, secret):
            parts = [part.split("=", 1) for part in header.split(",")]
            sent = next(value for name, value in parts if name == "t")
            if abs(time.time() - int(sent)) > 300:
                return False
            signed = sent.encode() + b"." + body
            expected = hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
            return any(hmac.compare_digest(value, expected)
                       for name, value in parts if name == "v1")
        """;

    private const string Home = "https://portal.credicare.example";
    private static readonly string Portfolio = PublicId.Of("portfolio");
    private static readonly string Decision = PublicId.Of("decision");
    private static readonly string Report = PublicId.Of("report");
    private const string Event = "019f0c2a7b3e7d41a5c86e2f9b104d73";
    private const string Case = "2026-001042-7";

    /// <summary>One of the kind, as it is sent.</summary>
    public static WebhookBody ExampleOf(WebhookKind kind)
    {
        var at = new DateTime(2026, 11, 23, 8, 15, 0, DateTimeKind.Utc);
        var about = new WebhookBody(
            PublicId.Of("message"),
            kind.Written(),
            ApiKeyMode.Live,
            at,
            Portfolio,
            Case,
            null,
            null,
            null,
            null,
            $"{Home}/api/v1/cases/{Case}"
        );
        return kind switch
        {
            WebhookKind.CaseChanged => about with { Happened = CaseEventKind.DemandSent, EventId = Event },
            WebhookKind.PaymentReceived => about with { Happened = CaseEventKind.PaymentReceived, EventId = Event },
            WebhookKind.PaymentTakenBack => about with { Happened = CaseEventKind.PaymentTakenBack, EventId = Event },
            WebhookKind.DecisionNeeded => about with { DecisionId = Decision, Fetch = $"{Home}/api/v1/decisions/{Decision}" },
            WebhookKind.ReportReady => about with
            {
                CaseNumber = null,
                ReportId = Report,
                Fetch = $"{Home}/api/v1/reports/{Report}",
            },
            WebhookKind.Test => about with { PortfolioId = null, CaseNumber = null, Fetch = null },
        };
    }

    /// <summary>The section of the document, one entry for each kind.</summary>
    internal static JsonObject Write(ApiSchemas schemas) =>
        new(
            Enum.GetValues<WebhookKind>()
                .Select(kind =>
                    KeyValuePair.Create(kind.Written(), (JsonNode?)new JsonObject { ["post"] = Written(kind, schemas) })
                )
        );

    private static JsonObject Written(WebhookKind kind, ApiSchemas schemas) =>
        new()
        {
            ["operationId"] = $"Webhooks_{kind}",
            ["summary"] = Text($"Hook_{kind}"),
            ["tags"] = new JsonArray("Webhooks"),
            ["security"] = new JsonArray(),
            ["parameters"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = WebhookSignature.Header,
                    ["in"] = "header",
                    ["required"] = true,
                    ["schema"] = new JsonObject { ["type"] = "string" },
                }
            ),
            ["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject
                {
                    ["application/json"] = new JsonObject
                    {
                        ["schema"] = schemas.Of(typeof(WebhookBody)),
                        ["example"] = JsonSerializer.SerializeToNode(ExampleOf(kind), ApiJson.Options),
                    },
                },
            },
            ["responses"] = new JsonObject { ["2XX"] = new JsonObject { ["description"] = Text("Hook_Taken") } },
        };

    private static string Text(string key) => TextSource<ApiText>.Get(key, PortalLanguage.EnglishCulture);
}
