using System.Diagnostics;
using System.Reflection;
using CrediCare.Data;
using CrediCare.Data.Backups;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Admin.Status;

/// <summary>What a process knows of itself and the machine below it.</summary>
public sealed class MachineFacts(IOptions<StorageOptions> storage, IHostEnvironment environment, DatabaseBackup database)
{
    private static readonly string Version =
        typeof(MachineFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public async Task<MachineStatus> FindAsync(PortalContext context, CancellationToken cancellationToken)
    {
        using var process = Process.GetCurrentProcess();
        var disk = new DriveInfo(Path.GetFullPath(storage.Value.PathOf(environment)));
        var newest = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault();
        return new(
            $"{Environment.MachineName}:{Environment.ProcessId}",
            Version,
            process.StartTime.ToUniversalTime(),
            process.WorkingSet64,
            $"{database.Engine}, {newest}",
            disk.AvailableFreeSpace,
            disk.TotalSize
        );
    }
}
