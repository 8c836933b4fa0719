using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CrediCare.Web.Startup;

/// <summary>Whether there is room to write a change down where an embedded database lies. A server looks after its own disk.</summary>
public sealed class RoomOnDisk(string folder) : IHealthCheck
{
    /// <summary>What one person sends may take as much; with less left nobody should be sent here.</summary>
    private const long LeastBytes = 4 << 20;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var left = new DriveInfo(folder).AvailableFreeSpace;
        return Task.FromResult(
            left >= LeastBytes
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"{left >> 10} kB are left in {folder}.")
        );
    }
}
