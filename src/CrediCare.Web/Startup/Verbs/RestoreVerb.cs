using System.Globalization;
using CrediCare.Data.Backups;

namespace CrediCare.Web.Startup.Verbs;

/// <summary>
/// Puts a backup into an empty database and looks it through as <c>verify</c> does: <c>restore --from FILE</c>. What is there already
/// is never laid over.
/// </summary>
public sealed class RestoreVerb(PortalBackup backup, IServiceProvider services, IConfiguration configuration) : IVerb
{
    public static string Name => "restore";

    public static string Description => "put a backup into an empty database: --from FILE";

    public async Task<int> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        if (configuration["from"] is not { Length: > 0 } path)
        {
            await output.WriteLineAsync("Which one? Say --from FILE.");
            return 2;
        }

        try
        {
            await output.WriteLineAsync($"Putting back {path}.");
            var done = await backup.PutBackAsync(path, cancellationToken);
            if (done.Refusal is { } refusal)
            {
                await output.WriteLineAsync($"Nothing was put back. {WhyNot(refusal)}");
                return 1;
            }

            return await LookAsync(output, done.Value, cancellationToken);
        }
        catch (IOException failure)
        {
            await output.WriteLineAsync($"Nothing was put back. {failure.Message}");
            return 1;
        }
    }

    private async Task<int> LookAsync(TextWriter output, BackupManifest manifest, CancellationToken cancellationToken)
    {
        var others = await backup.OtherRowsAsync(manifest, cancellationToken);
        foreach (var table in others)
            await output.WriteLineAsync($"FAIL: {table} has other rows than it had.");
        var verify = ActivatorUtilities.CreateInstance<VerifyVerb>(services);
        var isWhole = await verify.RunAsync(output, cancellationToken) == 0 && others.Count == 0;
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Put back: {manifest.Tables.Sum(table => table.Rows)} rows as they were at {manifest.MadeAtUtc:u}. What came later is not there."
            )
        );
        return isWhole ? 0 : 1;
    }

    private static string WhyNot(BackupRefusal refusal) =>
        refusal switch
        {
            BackupRefusal.NotABackup => "The file cannot be read as a backup.",
            BackupRefusal.Damaged =>
                "The file, or what it says of itself, is not what it was when it was made. Take another one.",
            BackupRefusal.AnotherEngine => "It was made of another kind of database than Database:Provider says.",
            BackupRefusal.NewerVersion => "It was made by a newer version of the portal. Take that version.",
            BackupRefusal.UnknownKey =>
                "The master key it was made under is not known. Give that one as Security:MasterKey, or under Security:PreviousMasterKeys.",
            BackupRefusal.NotEmpty => "There are tables in the database already. Name an empty one, or another Storage:Root.",
        };
}
