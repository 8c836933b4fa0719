namespace CrediCare.Web.Jobs.Webhooks;

/// <summary>
/// Sends to webhooks as long as the site runs: a bounded number of endpoints at once, each for itself, so that one that is slow
/// holds up none of the others.
/// </summary>
public sealed partial class WebhookLoop(WebhookSender sender, ILogger<WebhookLoop> log) : BackgroundService
{
    private const int MostAtOnce = 32;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var working = new Dictionary<Guid, Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var (endpoint, _) in working.Where(one => one.Value.IsCompleted).ToList())
                working.Remove(endpoint);
            try
            {
                var due = await sender.DueAsync(stoppingToken);
                var turns = due.Where(endpoint => !working.ContainsKey(endpoint)).ToArray();
                Random.Shared.Shuffle(turns);
                foreach (var endpoint in turns.Take(MostAtOnce - working.Count))
                    working[endpoint] = Task.Run(() => WorkAsync(endpoint, stoppingToken), CancellationToken.None);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a while; what is to be sent waits in it.
                LogRoundFailed(failure);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            await Task.WhenAny(Task.Delay(Round, stoppingToken));
        }

        await Task.WhenAll(working.Values);
    }

    private async Task WorkAsync(Guid endpoint, CancellationToken stoppingToken)
    {
        try
        {
            await sender.EndpointAsync(endpoint, stoppingToken);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            LogRoundFailed(failure);
        }
        catch (OperationCanceledException)
        {
            // What was under way is taken up by the next one.
        }
    }

    [LoggerMessage(EventId = 711, Level = LogLevel.Error, Message = "A round of webhooks failed")]
    private partial void LogRoundFailed(Exception failure);
}
