using CrediCare.Data;
using CrediCare.Data.Jobs;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>
/// Builds reports one after the other, each in a scope of its own. One that fails is left unpublished and counted, and the others go on.
/// </summary>
public sealed partial class ReportRun(IServiceScopeFactory scopes, ILogger<ReportRun> log)
{
    /// <summary>Reads what a run is to do.</summary>
    public async Task<T> ReadAsync<T>(Func<PortalContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PortalContext>());
    }

    /// <returns>Those whose report could not be made.</returns>
    public async Task<IReadOnlyList<T>> EachAsync<TBatch, T>(
        HeldLease lease,
        IEnumerable<T> subjects,
        Func<T, Guid> id,
        Func<TBatch, T, Task> build,
        CancellationToken cancellationToken
    )
        where TBatch : notnull
    {
        var failed = new List<T>();
        foreach (var subject in subjects)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await build(scope.ServiceProvider.GetRequiredService<TBatch>(), subject);
            }
            catch (Exception failure) when (failure is not LeaseLostException && !cancellationToken.IsCancellationRequested)
            {
                Failed(failure, id(subject));
                failed.Add(subject);
                await lease.AdvanceAsync(scope.ServiceProvider.GetRequiredService<PortalContext>(), 1, 0, 1, cancellationToken);
            }
        }

        return failed;
    }

    [LoggerMessage(LogLevel.Error, "The report of {Subject} could not be made; the others go on")]
    private partial void Failed(Exception failure, Guid subject);
}

/// <summary>A portfolio to be reported, and whose it is.</summary>
public sealed record PortfolioToReport(Guid PortfolioId, Guid CreditorId);
