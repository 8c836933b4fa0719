using CrediCare.Data.Backups;
using CrediCare.Data.Security;
using CrediCare.Data.Tests.Security;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;

namespace CrediCare.Data.Tests.Backups;

/// <summary>Whoever reaches the backups, but not the master key, puts nothing of theirs into the portal.</summary>
public sealed class CraftedBackupTests(TestDatabases databases) : IClassFixture<TestDatabases>, IDisposable
{
    private static readonly Vault Vault = new(TestKeys.First);

    private readonly ScratchFolder _storage = new();
    private readonly ScratchFolder _backups = new();

    [Theory]
    [InlineData("../beside")]
    [InlineData("../.restore/beside")]
    [InlineData("incoming/../../beside")]
    [InlineData("incoming/")]
    [InlineData("/tmp/beside")]
    [InlineData("a\0b")]
    [InlineData("")]
    [InlineData(null)]
    public async Task PartsThatLieElsewhere_AreNoBackup(string? name)
    {
        var path = _backups.File("crafted.zip");
        var made = await BackupFile.WriteAsync(path, [], _ => new(DateTime.UnixEpoch, "Sqlite", "", [], [], []), default);
        Assert.Null((await BackupFile.ReadAsync(path, default)).Refusal);

        await Rewritten.ManifestAsync(path, made with { Parts = [new(name!, 0, new string('0', 64))] });

        Assert.Equal(BackupRefusal.NotABackup, (await BackupFile.ReadAsync(path, default)).Refusal);
    }

    [Fact]
    public async Task AnotherDatabaseUnderOurSeal_IsNotPutBack()
    {
        var (path, made) = await MakeAsync();
        var bytes = "another database"u8.ToArray();
        await Rewritten.ManifestAsync(path, made with { Parts = [Rewritten.Named("database", bytes)] });
        await Rewritten.PartAsync(path, "database", bytes);

        Assert.Equal(BackupRefusal.Damaged, await PutBackAsync(path));
    }

    [Fact]
    public async Task FilesLaidInUnderOurSeal_AreNotPutBack()
    {
        var (path, made) = await MakeAsync();
        var (name, bytes) = ("incoming/innbetalinger.txt", "NY000010"u8.ToArray());
        await Rewritten.ManifestAsync(path, made with { Parts = [.. made.Parts, Rewritten.Named(name, bytes)] });
        await Rewritten.PartAsync(path, name, bytes);

        Assert.Equal(BackupRefusal.Damaged, await PutBackAsync(path));
    }

    [Fact]
    public async Task WhatItSaysOfItself_IsUnderTheSealToo()
    {
        var (path, made) = await MakeAsync();

        await Rewritten.ManifestAsync(path, made with { MadeAtUtc = made.MadeAtUtc.AddDays(-1) });
        Assert.Equal(BackupRefusal.Damaged, await PutBackAsync(path));

        await Rewritten.ManifestAsync(path, made with { Tables = [new("x\"; DELETE FROM \"Users", 0)] });
        Assert.Equal(BackupRefusal.Damaged, await PutBackAsync(path));
    }

    [Fact]
    public async Task PartWithoutEnd_FillsNoDisk()
    {
        var (path, made) = await MakeAsync();
        var said = made.Parts.Single(part => part.Name == "database");
        await Rewritten.PartAsync(path, said.Name, new byte[said.Bytes + 50_000_000]);

        Assert.Equal(BackupRefusal.Damaged, await BackupFile.ExtractAsync(path, made, _storage.Path, default));

        Assert.InRange(new FileInfo(_storage.File(said.Name)).Length, 0, said.Bytes + 1_000_000);
    }

    public void Dispose()
    {
        _storage.Dispose();
        _backups.Dispose();
    }

    private async Task<(string Path, BackupManifest Manifest)> MakeAsync()
    {
        var database = await databases.NewAsync(DatabaseEngine.Sqlite);
        await using var context = database.Open();
        return await Backup(context, database).MakeAsync(_backups.Path, default);
    }

    /// <returns>Why not; the database is empty then, and no file lies anywhere.</returns>
    private async Task<BackupRefusal?> PutBackAsync(string path)
    {
        await using var target = await TestDatabase.CreateBareAsync(DatabaseEngine.Sqlite);
        await using var context = target.Open();
        var done = await Backup(context, target).PutBackAsync(path, default);
        Assert.True(await DatabaseBackups.Of(target).IsEmptyAsync(default));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_storage.Path));
        return done.Refusal;
    }

    private PortalBackup Backup(PortalContext context, TestDatabase database) =>
        new(context, DatabaseBackups.Of(database), Vault, new SettableClock(), _storage.Path);
}
