using Microsoft.Data.Sqlite;

namespace CrediCare.TestKit;

/// <summary>
/// A storage folder in which the site has started once: migrated, seeded with what must exist and with the demo
/// people. Made once per test process and copied, because hashing passwords is meant to be slow.
/// </summary>
internal static class PortalTemplate
{
    private static readonly Lazy<string> Folder = new(Make);

    public static void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Folder.Value))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }

    private static string Make()
    {
        var target = Directory.CreateTempSubdirectory("credicare-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(target, recursive: true);
        using var site = new EmptySite();
        _ = site.Services;
        var database = Path.Combine(site.StorageRoot, "credicare.db");
        using (var connection = new SqliteConnection($"Data Source={database}"))
        {
            connection.Open();
            using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = $"VACUUM INTO '{Path.Combine(target, "credicare.db")}'";
            checkpoint.ExecuteNonQuery();
        }

        foreach (var key in Directory.EnumerateFiles(site.StorageRoot, "*.key"))
            File.Copy(key, Path.Combine(target, Path.GetFileName(key)));
        return target;
    }

    private sealed class EmptySite() : PortalFactory(fromTemplate: false);
}
