namespace CrediCare.Web.Jobs;

/// <summary>Empties the outbox again and again as long as the site runs.</summary>
public sealed partial class OutboxLoop(IServiceScopeFactory scopes, OutboxSignal signal, ILogger<OutboxLoop> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<OutboxSender>().RunAsync(stoppingToken);
                await signal.WaitAsync(Round, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database may be away for a while; mail waits in it.
                LogRoundFailed(failure);
                await Task.WhenAny(Task.Delay(Round, stoppingToken));
            }
        }
    }

    [LoggerMessage(EventId = 700, Level = LogLevel.Error, Message = "A round of the outbox failed")]
    private partial void LogRoundFailed(Exception failure);
}
