using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs.Reports;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Makes the reports that people have asked for, one after the other: those whose rhythm is due, daily at 05:00 in Oslo, and those
/// too long to wait for, as soon as they are asked for (<see cref="OwnReportLoop"/>). One that fails is said to have failed, and the
/// others go on; one whose process ended is begun again.
/// </summary>
public sealed partial class OwnReports(JobRunner runner, IServiceScopeFactory scopes, ILogger<OwnReports> log)
    : TimedJob(runner, Name)
{
    public const string Name = "own-reports";

    /// <summary>The hour in Oslo.</summary>
    public static TimeOnly StartsAt { get; } = new(5, 0);

    protected override async Task WorkAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DueReports>().AskAsync(lease, cancellationToken);
        while (await NextAsync(cancellationToken) is { } request)
            await MakeAsync(lease, request, cancellationToken);
    }

    private async Task<Guid?> NextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DueReports>().NextAsync(cancellationToken);
    }

    private async Task MakeAsync(HeldLease lease, Guid request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<OwnReportBatch>().MakeAsync(lease, request, cancellationToken);
        }
        catch (Exception failure) when (failure is not LeaseLostException && !cancellationToken.IsCancellationRequested)
        {
            Failed(failure, request);
            await using var after = scopes.CreateAsyncScope();
            await after.ServiceProvider.GetRequiredService<DueReports>().FailAsync(request, cancellationToken);
            await lease.AdvanceAsync(after.ServiceProvider.GetRequiredService<PortalContext>(), 1, 0, 1, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The report that {Request} asked for could not be made; the others go on")]
    private partial void Failed(Exception failure, Guid request);
}
