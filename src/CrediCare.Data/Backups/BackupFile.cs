using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using CrediCare.Domain;

namespace CrediCare.Data.Backups;

/// <summary>
/// A backup as one file: a ZIP of its parts and, last, what it is. It comes into being under its name only when it is whole and has
/// been read back, and nobody but its owner may read it.
/// </summary>
public static class BackupFile
{
    private const string ManifestName = "backup.json";
    private const string Unfinished = ".part";

    /// <param name="path">Where it is to lie; nothing may be there.</param>
    /// <param name="parts">The files, by the name each has in it.</param>
    /// <param name="manifest">What it is, given its parts.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    /// <exception cref="IOException">It cannot be written there, or was not read back as it was written.</exception>
    public static async Task<BackupManifest> WriteAsync(
        string path,
        IReadOnlyList<(string Name, string File)> parts,
        Func<IReadOnlyList<BackupPart>, BackupManifest> manifest,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(manifest);
        var unfinished = path + Unfinished;
        try
        {
            BackupManifest made;
            await using (var file = OpenOwn(unfinished))
            await using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            {
                var written = new List<BackupPart>();
                foreach (var (name, source) in parts)
                    written.Add(await AddAsync(zip, name, source, cancellationToken));
                made = manifest(written);
                await using var last = await zip.CreateEntry(ManifestName).OpenAsync(cancellationToken);
                await JsonSerializer.SerializeAsync(last, made, cancellationToken: cancellationToken);
            }

            if (await CheckAsync(unfinished, cancellationToken) is { } refusal)
                throw new IOException($"What was written to {path} does not read back as it was ({refusal}).");
            File.Move(unfinished, path, overwrite: false);
            return made;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>What the file says it is; nothing of its parts has been looked at.</summary>
    public static async Task<Outcome<BackupManifest, BackupRefusal>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(path, cancellationToken);
            if (zip.GetEntry(ManifestName) is not { } entry)
                return BackupRefusal.NotABackup;
            await using var content = await entry.OpenAsync(cancellationToken);
            return
                await JsonSerializer.DeserializeAsync<BackupManifest>(content, cancellationToken: cancellationToken)
                    is { Parts: not null, Tables: not null, KeyCheck: not null } read
                && read.Parts.All(part => part is not null && IsPlain(part.Name))
                ? read
                : BackupRefusal.NotABackup;
        }
        catch (Exception failure) when (failure is InvalidDataException or JsonException or FileNotFoundException)
        {
            return BackupRefusal.NotABackup;
        }
    }

    /// <summary>Takes the parts out into a folder; what is not to the byte as it was is refused.</summary>
    public static async Task<BackupRefusal?> ExtractAsync(
        string path,
        BackupManifest manifest,
        string folder,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(manifest);
        await using var zip = await ZipFile.OpenReadAsync(path, cancellationToken);
        foreach (var part in manifest.Parts)
        {
            var target = Path.Combine(folder, part.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using var into = OpenOwn(target);
            if (!await IsSameAsync(zip, part, into, cancellationToken))
                return BackupRefusal.Damaged;
        }

        return null;
    }

    private static async Task<BackupRefusal?> CheckAsync(string path, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(path, cancellationToken);
        if (read.Refusal is { } refusal)
            return refusal;
        await using var zip = await ZipFile.OpenReadAsync(path, cancellationToken);
        foreach (var part in read.Value.Parts)
            if (!await IsSameAsync(zip, part, Stream.Null, cancellationToken))
                return BackupRefusal.Damaged;
        return null;
    }

    private static async Task<BackupPart> AddAsync(
        ZipArchive zip,
        string name,
        string source,
        CancellationToken cancellationToken
    )
    {
        await using var from = File.OpenRead(source);
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        var (bytes, sha256) = await CopyAsync(from, entry, long.MaxValue, cancellationToken);
        return new(name, bytes, sha256);
    }

    private static async Task<bool> IsSameAsync(ZipArchive zip, BackupPart part, Stream into, CancellationToken cancellationToken)
    {
        if (zip.GetEntry(part.Name) is not { } entry)
            return false;
        try
        {
            await using var content = await entry.OpenAsync(cancellationToken);
            return await CopyAsync(content, into, part.Bytes, cancellationToken) == (part.Bytes, part.Sha256);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static async Task<(long Bytes, string Sha256)> CopyAsync(
        Stream from,
        Stream into,
        long most,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        long bytes = 0;
        // A byte too many is enough to know: what has no end fills no disk.
        while (bytes <= most && await from.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await into.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            bytes += read;
        }

        return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Names of folders and a file, each below the one before; nothing that leads back, or from the top of the disk.</summary>
    private static bool IsPlain(string? name) =>
        !string.IsNullOrEmpty(name)
        && name.Split('/').All(word => word is not ("" or "." or "..") && Path.GetFileName(word) == word && !word.Contains('\0'));

    private static FileStream OpenOwn(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
