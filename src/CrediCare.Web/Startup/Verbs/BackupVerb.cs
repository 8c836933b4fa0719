using System.Globalization;
using CrediCare.Data.Backups;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>All that the portal keeps as one file: <c>backup --to /mnt/backups</c>. The site may be serving.</summary>
public sealed class BackupVerb(PortalBackup backup, IConfiguration configuration) : IVerb
{
    public static string Name => "backup";

    public static string Description => "write all that the portal keeps to one file: --to FOLDER";

    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        if (configuration["to"] is not { Length: > 0 } folder || !Directory.Exists(folder))
        {
            await output.WriteLineAsync("Where to? Say --to FOLDER; it must be there.");
            return 2;
        }

        try
        {
            await output.WriteLineAsync($"The backup began in {folder}.");
            var (path, manifest) = await backup.MakeAsync(folder, cancellationToken);
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}: {manifest.Tables.Sum(table => table.Rows)} rows of {manifest.Tables.Count} tables as they were at {manifest.MadeAtUtc:u}, read back. The master key is not in it."
                )
            );
            return 0;
        }
        catch (IOException failure)
        {
            await output.WriteLineAsync($"No backup was made. {failure.Message}");
            return 1;
        }
    }
}
