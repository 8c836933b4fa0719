using System.Globalization;
using System.Security.Cryptography;
using CrediCare.Data.Audit;
using CrediCare.Data.Security;
using CrediCare.Domain;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Backups;

/// <summary>
/// All that the portal keeps as one file: the database at one moment, the noted heads of the audit log, and files that came and were
/// not taken yet. The master key is not among it. The portal may be serving meanwhile.
/// </summary>
/// <param name="context">For the model and the newest migration.</param>
/// <param name="database">Copies it.</param>
/// <param name="vault">Tells whether what is put back can be opened.</param>
/// <param name="clock">The moment it shows.</param>
/// <param name="storage">The folder of the portal's files.</param>
public sealed class PortalBackup(PortalContext context, DatabaseBackup database, Vault vault, TimeProvider clock, string storage)
{
    private const string DatabaseName = "database";
    private const string Incoming = "incoming";

    /// <param name="folder">Where the file is put; it must be there.</param>
    /// <param name="cancellationToken">Leaves nothing behind.</param>
    /// <returns>The file, <c>credicare-20261123T031500Z.zip</c>, and what it is.</returns>
    /// <exception cref="IOException">It could not be made; in words for whoever runs the portal.</exception>
    public async Task<(string Path, BackupManifest Manifest)> MakeAsync(string folder, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var name = string.Create(CultureInfo.InvariantCulture, $"credicare-{now:yyyyMMdd'T'HHmmss'Z'}.zip");
        var migration = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Last();
        var work = Directory.CreateDirectory(Path.Combine(folder, $".{name}.work"));
        try
        {
            // Before the database: what is taken meanwhile is in both, never in neither, and no head is noted that it does not have.
            var files = Files().Select(file => Copied(file, work.FullName)).OfType<(string, string)>().ToList();
            var copy = Path.Combine(work.FullName, DatabaseName);
            var tables = await database.SaveAsync(copy, Tables(), cancellationToken);
            var path = Path.Combine(folder, name);
            var manifest = await BackupFile.WriteAsync(
                path,
                [(DatabaseName, copy), .. files],
                parts => Sealed(new(now, database.Engine, migration, [], tables, parts)),
                cancellationToken
            );
            return (path, manifest);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>Puts a backup into an empty database; what stands in the way is found before anything is written.</summary>
    /// <returns>What it is of; a table that has other rows than it had is the caller's to look for.</returns>
    /// <exception cref="IOException">The database could not be made from it; nothing of it is there.</exception>
    public async Task<Outcome<BackupManifest, BackupRefusal>> PutBackAsync(string path, CancellationToken cancellationToken)
    {
        var read = await BackupFile.ReadAsync(path, cancellationToken);
        if (read.Refusal is not null)
            return read;
        var manifest = read.Value;
        if (manifest.Engine != database.Engine)
            return BackupRefusal.AnotherEngine;
        if (!context.Database.GetMigrations().Contains(manifest.Migration))
            return BackupRefusal.NewerVersion;
        if (WhyNotOurs(manifest) is { } why)
            return why;
        if (!await database.IsEmptyAsync(cancellationToken))
            return BackupRefusal.NotEmpty;
        Directory.CreateDirectory(storage);
        var work = Directory.CreateDirectory(Path.Combine(storage, ".restore"));
        try
        {
            if (await BackupFile.ExtractAsync(path, manifest, work.FullName, cancellationToken) is { } refusal)
                return refusal;
            await database.LoadAsync(Path.Combine(work.FullName, DatabaseName), cancellationToken);
            foreach (var part in manifest.Parts.Where(part => part.Name != DatabaseName))
                PutFile(Path.Combine(work.FullName, part.Name), Path.Combine(storage, part.Name));
            return manifest;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>The tables that have other rows now than the backup says.</summary>
    public async Task<IReadOnlyList<string>> OtherRowsAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var there = await DatabaseBackup.CountAsync(
            context.Database.GetDbConnection(),
            [.. manifest.Tables.Select(table => table.Table)],
            cancellationToken
        );
        return [.. there.Except(manifest.Tables).Select(table => table.Table)];
    }

    private List<string> Tables() =>
        [
            .. context
                .Model.GetEntityTypes()
                .Select(type => type.GetTableName())
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private IEnumerable<(string Name, string File)> Files()
    {
        var heads = Path.Combine(storage, AuditHeads.FileName);
        if (File.Exists(heads))
            yield return (AuditHeads.FileName, heads);
        var incoming = Path.Combine(storage, Incoming);
        if (!Directory.Exists(incoming))
            yield break;
        foreach (var file in new DirectoryInfo(incoming).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
            if (file.LinkTarget is null)
                yield return ($"{Incoming}/{file.Name}", file.FullName);
    }

    /// <returns>Null for what was taken in since it was seen: the database has it.</returns>
    private static (string Name, string File)? Copied((string Name, string File) file, string work)
    {
        var copy = Path.Combine(work, file.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        try
        {
            File.Copy(file.File, copy);
            return (file.Name, copy);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    // One that is there was written after the backup was made, or belongs to another database: it is not laid over.
    private static void PutFile(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (!File.Exists(to))
            File.Move(from, to);
    }

    private BackupManifest Sealed(BackupManifest manifest) =>
        manifest with
        {
            KeyCheck = vault.Seal(manifest.Mark(), Purposes.Backup),
        };

    private BackupRefusal? WhyNotOurs(BackupManifest manifest)
    {
        try
        {
            var mark = vault.Open(manifest.KeyCheck, Purposes.Backup);
            return mark.AsSpan().SequenceEqual(manifest.Mark()) ? null : BackupRefusal.Damaged;
        }
        catch (CryptographicException)
        {
            return BackupRefusal.UnknownKey;
        }
    }
}
