using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CrediCare.Web.Startup;

/// <summary>
/// A check that anybody may ask for, as often as they like. Who asks while it is being looked is told what that look finds: all who ask
/// at the same time take one connection together, and leave the others to those who have work.
/// </summary>
public sealed class AskedOnce(Func<Task<HealthCheckResult>> look) : IHealthCheck
{
    private readonly Lock _gate = new();
    private Task<HealthCheckResult>? _looking;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_looking is not { IsCompleted: false })
                // Not within the gate: some databases answer before they let go.
                _looking = Task.Run(look, CancellationToken.None);
            return _looking.WaitAsync(cancellationToken);
        }
    }
}
