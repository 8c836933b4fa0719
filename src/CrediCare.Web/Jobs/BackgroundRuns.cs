using System.Collections.Concurrent;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Runs that a page started and did not wait for. They end with the process: a run that is asked to stop ends after its
/// batch, gives its lease back, and the next one goes on where it stood.
/// </summary>
public sealed class BackgroundRuns(IHostApplicationLifetime lifetime) : IHostedService
{
    private readonly ConcurrentDictionary<Guid, Task> _running = new();

    public void Start(Func<CancellationToken, Task> work) => _ = KeepAsync(Guid.NewGuid(), work);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_running.Values).WaitAsync(cancellationToken);

    private async Task KeepAsync(Guid key, Func<CancellationToken, Task> work)
    {
        var run = _running[key] = Task.Run(() => UntilStoppedAsync(work, lifetime.ApplicationStopping), CancellationToken.None);
        try
        {
            await run;
        }
        finally
        {
            _running.TryRemove(key, out _);
        }
    }

    private static async Task UntilStoppedAsync(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        try
        {
            await work(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested) { }
    }
}
