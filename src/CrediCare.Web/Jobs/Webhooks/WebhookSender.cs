using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Security;
using CrediCare.Data.Webhooks;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Features.Api;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Jobs.Webhooks;

/// <summary>
/// Sends what is due at an endpoint, one after the other. It is sent at least once: a try that nobody lived to write down is made
/// again under the same id.
/// </summary>
public sealed partial class WebhookSender(
    IServiceScopeFactory scopes,
    WebhookClient client,
    Vault vault,
    IOptions<SiteOptions> site,
    TimeProvider clock,
    ILogger<WebhookSender> log
)
{
    /// <summary>How much longer than a try can take it may stand before its sender counts as dead.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public static TimeSpan LongestTry => WebhookClient.Longest + Grace;

    /// <summary>All endpoints at once, each until nothing is due there or a try has failed.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var endpoint in await DueAsync(cancellationToken))
            await EndpointAsync(endpoint, cancellationToken);
    }

    /// <summary>The endpoints for which something is to be done.</summary>
    public async Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WebhookQueue>().DueEndpointsAsync(LongestTry, cancellationToken);
    }

    /// <summary>
    /// Until nothing is due there, or a try has failed: what waits behind it is looked at again in the next round, so that a receiver
    /// that is down is not run against.
    /// </summary>
    public async Task EndpointAsync(Guid endpointId, CancellationToken cancellationToken)
    {
        await TakeBackAsync(endpointId, cancellationToken);
        var goesOn = true;
        while (goesOn && !cancellationToken.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            goesOn =
                await scope.ServiceProvider.GetRequiredService<WebhookQueue>().ClaimAsync(endpointId, cancellationToken)
                    is { } claimed
                && await SendAsync(scope.ServiceProvider, claimed, cancellationToken);
        }
    }

    private async Task TakeBackAsync(Guid endpointId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<WebhookQueue>();
        foreach (var cutOff in await queue.AbandonedAsync(endpointId, LongestTry, cancellationToken))
            if (await queue.ReadAsync(cutOff.Id, cancellationToken) is { } claimed)
                await NoteAsync(
                    scope.ServiceProvider,
                    claimed with
                    {
                        Delivery = cutOff,
                    },
                    new WebhookAnswer(WebhookResult.SenderEnded, null, 0, null)
                );
    }

    private async Task<bool> SendAsync(IServiceProvider services, ClaimedDelivery claimed, CancellationToken cancellationToken)
    {
        if (claimed.Hindrance is { } why)
        {
            await services.GetRequiredService<WebhookNotes>().NotSentAsync(claimed.Delivery, why);
            return true;
        }

        var body = WebhookBody.Written(claimed, site.Value.PublicUrl);
        var answer = await client.PostAsync(claimed.Endpoint.Address, body, Headers(claimed, body), cancellationToken);
        LogTry(claimed.Delivery.PublicId, claimed.Delivery.Tries, answer.Result, answer.Status);
        await NoteAsync(services, claimed, answer);
        return answer.Result == WebhookResult.Delivered;
    }

    private Dictionary<string, string> Headers(ClaimedDelivery claimed, byte[] body)
    {
        var now = clock.GetUtcNow();
        var secrets = claimed
            .Endpoint.SecretsAt(now.UtcDateTime)
            .Select(secret => new WebhookSecret(vault.OpenText(secret, Purposes.WebhookSecret)))
            .ToList();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [WebhookSignature.Header] = WebhookSignature.Of(now.ToUnixTimeSeconds(), body, secrets),
            ["CrediCare-Delivery"] = claimed.Delivery.PublicId,
            ["CrediCare-Try"] = claimed.Delivery.Tries.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static async Task NoteAsync(IServiceProvider services, ClaimedDelivery claimed, WebhookAnswer answer)
    {
        var made = new WebhookTry(
            claimed.Delivery.Id,
            claimed.Delivery.Tries,
            claimed.Delivery.TryStartedAtUtc!.Value,
            answer.Result,
            answer.Status,
            answer.Milliseconds,
            answer.Beginning
        );
        var context = services.GetRequiredService<PortalContext>();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var paused = await services.GetRequiredService<WebhookNotes>().TriedAsync(claimed, made, Random.Shared.NextDouble());
        if (paused is { } why)
            await services.GetRequiredService<WebhookPauseNotices>().TellAsync(claimed.Endpoint, why);
        await transaction.CommitAsync();
    }

    [LoggerMessage(
        EventId = 710,
        Level = LogLevel.Information,
        Message = "Webhook delivery {Delivery}, try {Try}: {Result} {Status}"
    )]
    private partial void LogTry(string delivery, int @try, WebhookResult result, int? status);
}
