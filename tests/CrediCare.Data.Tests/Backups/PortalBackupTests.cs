using CrediCare.Data.Audit;
using CrediCare.Data.Backups;
using CrediCare.Data.Security;
using CrediCare.Data.Tests.Security;
using CrediCare.Data.Tests.Seeding;
using CrediCare.Data.Verification;
using CrediCare.Domain;
using CrediCare.Domain.Debtors;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Backups;

/// <summary>What is put back is what was there at one moment, or nothing at all.</summary>
public sealed class PortalBackupTests(TestDatabases databases) : IClassFixture<TestDatabases>, IDisposable
{
    private static readonly Vault Vault = new(TestKeys.First);

    private readonly SettableClock _clock = new();
    private readonly ScratchFolder _source = new();
    private readonly ScratchFolder _target = new();
    private readonly ScratchFolder _backups = new();

    [DatabaseTheory]
    public async Task PutBack_EveryRowIsWhatItWas_AndTheFilesLieWhereTheyLay(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await DemoCasesTests.SeedAsync(database, 40, _clock);
        await LayAsync(_source, AuditHeads.FileName, "2026-11-22 1:00");
        await LayAsync(_source, Path.Combine("incoming", "innbetalinger.txt"), "NY000010");
        await LayAsync(_target, AuditHeads.FileName, "that of this folder");

        var (path, manifest) = await MakeAsync(database);
        await using var target = await TestDatabase.CreateBareAsync(engine);
        var done = await PutBackAsync(target, path);

        Assert.Null(done.Refusal);
        Assert.Equal(manifest.MadeAtUtc, done.Value.MadeAtUtc);
        Assert.Equal(await WholeDatabase.ReadAsync(database), await WholeDatabase.ReadAsync(target));
        Assert.Equal("NY000010", await File.ReadAllTextAsync(_target.File("incoming", "innbetalinger.txt")));
        Assert.Equal("that of this folder", await File.ReadAllTextAsync(_target.File(AuditHeads.FileName)));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_backups.Path));
        Assert.DoesNotContain(".restore", Directory.EnumerateFileSystemEntries(_target.Path).Select(Path.GetFileName));
    }

    [DatabaseTheory]
    public async Task WhileOthersWrite_ItIsOfOneMoment(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await DemoCasesTests.SeedAsync(database, 20, _clock);
        using var enough = new CancellationTokenSource();
        var writing = Task.Run(() => WriteOnAsync(database, enough.Token));
        await UntilWrittenAsync(database, 3, writing);

        var making = MakeAsync(database);
        await Task.WhenAny(making);
        await enough.CancelAsync();
        var written = await writing;
        var (path, manifest) = await making;
        await using var target = await TestDatabase.CreateBareAsync(engine);
        await PutBackAsync(target, path);

        await using var context = target.Open();
        var there = await context.Debtors.Where(one => one.Name.StartsWith("Skriver ")).Select(one => one.Name).ToListAsync();
        Assert.InRange(there.Count, 3, written);
        Assert.Equal(Enumerable.Range(0, there.Count).Select(NameOf).Order(), there.Order());
        Assert.Empty(await Backup(context, target, _target).OtherRowsAsync(manifest, default));
        foreach (var one in Verifying.All(Vault, _clock, []))
            Assert.Empty((await one.CheckAsync(context, default)).Breaches);
    }

    [DatabaseTheory]
    public async Task OverWhatIsThere_NothingIsPutBack(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var (path, _) = await MakeAsync(database);
        var before = await WholeDatabase.ReadAsync(database);

        Assert.Equal(BackupRefusal.NotEmpty, (await PutBackAsync(database, path)).Refusal);
        Assert.Equal(before, await WholeDatabase.ReadAsync(database));
    }

    [DatabaseTheory]
    public async Task OfAnotherKey_NothingIsPutBack(DatabaseEngine engine)
    {
        var (path, _) = await MakeAsync(await databases.NewAsync(engine));
        await using var target = await TestDatabase.CreateBareAsync(engine);
        await using var context = target.Open();
        var stranger = new PortalBackup(context, DatabaseBackups.Of(target), new Vault(TestKeys.Second), _clock, _target.Path);
        var heir = new PortalBackup(
            context,
            DatabaseBackups.Of(target),
            new Vault(TestKeys.SecondAndFirst),
            _clock,
            _target.Path
        );

        Assert.Equal(BackupRefusal.UnknownKey, (await stranger.PutBackAsync(path, default)).Refusal);
        Assert.True(await DatabaseBackups.Of(target).IsEmptyAsync(default));
        Assert.Null((await heir.PutBackAsync(path, default)).Refusal);
    }

    [DatabaseTheory]
    public async Task Spoilt_NothingIsPutBack(DatabaseEngine engine)
    {
        var (path, _) = await MakeAsync(await databases.NewAsync(engine));
        var whole = await File.ReadAllBytesAsync(path);
        await using var target = await TestDatabase.CreateBareAsync(engine);

        foreach (var (spoilt, refusal) in Spoilt(whole))
        {
            await File.WriteAllBytesAsync(path, spoilt);
            Assert.Equal(refusal, (await PutBackAsync(target, path)).Refusal);
        }

        Assert.True(await DatabaseBackups.Of(target).IsEmptyAsync(default));
    }

    [Fact]
    public async Task OfAnotherEngineOrANewerVersion_NothingIsPutBack()
    {
        var (path, made) = await MakeAsync(await databases.NewAsync(DatabaseEngine.Sqlite));
        await using var target = await TestDatabase.CreateBareAsync(DatabaseEngine.Sqlite);

        Assert.Equal(BackupRefusal.AnotherEngine, await AsAsync(made with { Engine = "PostgreSQL" }));
        Assert.Equal(BackupRefusal.NewerVersion, await AsAsync(made with { Migration = "29991231235959_Later" }));
        Assert.True(await DatabaseBackups.Of(target).IsEmptyAsync(default));

        async Task<BackupRefusal?> AsAsync(BackupManifest manifest)
        {
            var copy = _backups.File($"{Guid.NewGuid():N}.zip");
            File.Copy(path, copy);
            await Rewritten.ManifestAsync(copy, manifest);
            return (await PutBackAsync(target, copy)).Refusal;
        }
    }

    [Fact]
    public async Task WhereItCannotBeWritten_NothingIsLeftBehind()
    {
        var database = await databases.NewAsync(DatabaseEngine.Sqlite);
        var (path, _) = await MakeAsync(database);

        await Assert.ThrowsAsync<IOException>(() => MakeAsync(database));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_backups.Path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    public void Dispose()
    {
        _source.Dispose();
        _target.Dispose();
        _backups.Dispose();
    }

    private async Task<(string Path, BackupManifest Manifest)> MakeAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await Backup(context, database, _source).MakeAsync(_backups.Path, default);
    }

    private async Task<Outcome<BackupManifest, BackupRefusal>> PutBackAsync(TestDatabase target, string path)
    {
        await using var context = target.Open();
        return await Backup(context, target, _target).PutBackAsync(path, default);
    }

    private PortalBackup Backup(PortalContext context, TestDatabase database, ScratchFolder storage) =>
        new(context, DatabaseBackups.Of(database), Vault, _clock, storage.Path);

    /// <summary>Cut off; a byte of the database's copy changed; something else altogether.</summary>
    private static IEnumerable<(byte[] File, BackupRefusal Refusal)> Spoilt(byte[] whole)
    {
        yield return (whole[..^30], BackupRefusal.NotABackup);
        yield return ([.. whole.Select((one, at) => at == whole.Length / 2 ? (byte)~one : one)], BackupRefusal.Damaged);
        yield return ("dette er ingen sikkerhetskopi"u8.ToArray(), BackupRefusal.NotABackup);
        yield return ([], BackupRefusal.NotABackup);
    }

    private static async Task LayAsync(ScratchFolder folder, string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
        await File.WriteAllTextAsync(folder.File(name), text);
    }

    private static string NameOf(int number) => $"Skriver {number:0000}";

    private async Task<int> WriteOnAsync(TestDatabase database, CancellationToken enough)
    {
        await using var context = database.Open();
        var creditor = await context.Creditors.Select(one => one.Id).FirstAsync(CancellationToken.None);
        var number = 0;
        for (; !enough.IsCancellationRequested; number++)
        {
            var identity = SealedThings.Person(Vault) with
            {
                Name = NameOf(number),
                BirthNumberSealed = null,
                BirthNumberHash = null,
            };
            context.Add(Debtor.Create(creditor, identity, SealedThings.Contact, _clock.UtcNow));
            await context.SaveChangesAsync(CancellationToken.None);
            context.ChangeTracker.Clear();
        }

        return number;
    }

    private static async Task UntilWrittenAsync(TestDatabase database, int number, Task writing)
    {
        await using var context = database.Open();
        while (!writing.IsCompleted && await context.Debtors.CountAsync(one => one.Name.StartsWith("Skriver ")) < number)
            await Task.Delay(10);
    }
}
