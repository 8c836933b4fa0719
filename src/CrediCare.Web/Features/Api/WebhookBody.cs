using System.Text.Json;
using CrediCare.Data.Webhooks;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Webhooks;

namespace CrediCare.Web.Features.Api;

/// <summary>What a webhook is sent: what happened and where to ask for the rest. It holds nothing about a debtor.</summary>
/// <param name="Id">The same whenever the same thing is told; may come more than once.</param>
/// <param name="Kind">As <see cref="WebhookKinds.Written"/>.</param>
/// <param name="Mode">In test mode it happened in the sandbox and is asked for with a key in test mode.</param>
/// <param name="At">When it happened, in UTC; in a sandbox by the time there.</param>
/// <param name="PortfolioId">Where; null where it is about all of them, or about none.</param>
/// <param name="CaseNumber">The case; null for a report.</param>
/// <param name="Happened">What happened to the case, as among its events.</param>
/// <param name="EventId">The id that the case's event has among the events; null for what is none.</param>
/// <param name="DecisionId">What waits for an answer.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Fetch">Where to ask for the rest, with a key.</param>
public sealed record WebhookBody(
    string Id,
    string Kind,
    ApiKeyMode Mode,
    DateTime At,
    string? PortfolioId,
    string? CaseNumber,
    CaseEventKind? Happened,
    string? EventId,
    string? DecisionId,
    string? ReportId,
    string? Fetch
)
{
    /// <param name="told">What is told.</param>
    /// <param name="portfolioPublicId">Where it lies.</param>
    /// <param name="home">The portal's address.</param>
    public static WebhookBody Of(WebhookEvent told, string? portfolioPublicId, string home) =>
        new(
            told.PublicId,
            told.Kind.Written(),
            told.Mode,
            told.AtUtc,
            portfolioPublicId,
            told.CaseNumber,
            told.Happened,
            told.Happened is null ? null : told.Id.ToString("N"),
            told.DecisionPublicId,
            told.ReportPublicId,
            PlaceOf(told) is { } place ? $"{home.TrimEnd('/')}/api/v1/{place}" : null
        );

    public static byte[] Written(ClaimedDelivery claimed, string home) =>
        JsonSerializer.SerializeToUtf8Bytes(Of(claimed.Told, claimed.PortfolioPublicId, home), ApiJson.Options);

    private static string? PlaceOf(WebhookEvent told) =>
        told.DecisionPublicId is { } decision ? $"decisions/{decision}"
        : told.ReportPublicId is { } report ? $"reports/{report}"
        : told.CaseNumber is { } number ? $"cases/{number}"
        : null;
}
