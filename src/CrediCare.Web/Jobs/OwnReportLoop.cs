using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs.Reports;

namespace CrediCare.Web.Jobs;

/// <summary>Looks again and again whether anybody waits for a report, and has it made; also one that a process left behind.</summary>
public sealed partial class OwnReportLoop(OwnReports reports, IServiceScopeFactory scopes, ILogger<OwnReportLoop> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await AnyAsync(stoppingToken))
                    await RunAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a while; what waits, waits in it.
                LogRoundFailed(failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.WhenAny(Task.Delay(Round, stoppingToken));
        }
    }

    private async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DueReports>().NextAsync(cancellationToken) is not null;
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        if ((await reports.StartAsync(JobTrigger.Operator, null, cancellationToken)).Started is { } lease)
            await reports.CarryOutAsync(lease, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "A look for reports to make failed")]
    private partial void LogRoundFailed(Exception failure);
}
