using CrediCare.Data;
using CrediCare.Web.Features.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs;

/// <summary>Looks again and again whether an uploaded file waits for the portal, and works on it; also one that a process left behind.</summary>
public sealed partial class UploadLoop(UploadWork work, IServiceScopeFactory scopes, TimeProvider clock, ILogger<UploadLoop> log)
    : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var waiting in await WaitingAsync(stoppingToken))
                    await work.RunAsync(waiting, tells: true, stoppingToken);
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

    private async Task<List<Guid>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        return await UploadTurn
            .Free(context, clock.GetUtcNow().UtcDateTime)
            .OrderBy(batch => batch.CreatedAtUtc)
            .ThenBy(batch => batch.Id)
            .Select(batch => batch.Id)
            .ToListAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "A look for uploaded files failed")]
    private partial void LogRoundFailed(Exception failure);
}
