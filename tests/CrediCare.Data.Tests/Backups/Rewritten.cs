using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CrediCare.Data.Backups;

namespace CrediCare.Data.Tests.Backups;

/// <summary>A backup that says something else of itself, or holds something else.</summary>
internal static class Rewritten
{
    private const string Manifest = "backup.json";

    public static Task ManifestAsync(string path, BackupManifest manifest) =>
        PartAsync(path, Manifest, JsonSerializer.SerializeToUtf8Bytes(manifest));

    public static async Task PartAsync(string path, string name, byte[] bytes)
    {
        await using var zip = await ZipFile.OpenAsync(path, ZipArchiveMode.Update);
        zip.GetEntry(name)?.Delete();
        await using var content = await zip.CreateEntry(name).OpenAsync();
        await content.WriteAsync(bytes);
    }

    /// <summary>The part as a manifest names it.</summary>
    public static BackupPart Named(string name, byte[] bytes) =>
        new(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
