using System.IO.Compression;
using System.Text.Json;
using CrediCare.Data.Backups;

namespace CrediCare.Data.Tests.Backups;

/// <summary>A backup that says something else of itself.</summary>
internal static class Rewritten
{
    public static async Task ManifestAsync(string path, BackupManifest manifest)
    {
        await using var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Update);
        var name = zip.Entries[^1].FullName;
        zip.Entries[^1].Delete();
        await using var content = await zip.CreateEntry(name).OpenAsync();
        await JsonSerializer.SerializeAsync(content, manifest);
    }
}
