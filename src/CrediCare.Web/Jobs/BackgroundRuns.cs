using System.Collections.Concurrent;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Runs that a page started and did not wait for. They end with the process: a run that is asked to stop ends after its
/// batch, gives its lease back, and the next one goes on where it stood.
/// </summary>
public sealed class BackgroundRuns : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Guid, Task> _running = new();

    public void Start(Func<CancellationToken, Task> work)
    {
        var key = Guid.NewGuid();
        _running[key] = Task.Run(() => work(_stopping.Token), CancellationToken.None)
            .ContinueWith(
                done =>
                {
                    _running.TryRemove(key, out _);
                    return done;
                },
                TaskScheduler.Default
            )
            .Unwrap();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_running.Values).WaitAsync(cancellationToken);
    }

    public void Dispose() => _stopping.Dispose();
}
