using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Xunit.Abstractions;

namespace CrediCare.Faults;

/// <summary>
/// The drill for the day on which the machine is gone: a backup taken by the verb while an import runs, put back by the verb
/// into an empty database, and the night gone on with there.
/// </summary>
public sealed class BackupDrillTests(TestDatabases databases, ITestOutputHelper output)
    : IClassFixture<TestDatabases>,
        IDisposable
{
    private static readonly int Registrations = FaultSize.Given(
        "CREDICARE_FAULT_REGISTRATIONS",
        FaultSize.IsLong ? 20_000 : 3_000
    );

    private readonly ScratchFolder _storage = new();
    private readonly ScratchFolder _elsewhere = new();
    private readonly ScratchFolder _backups = new();

    [DatabaseTheory(EmbeddedInLongFormOnly = true)]
    public async Task TakenWhileAnImportRuns_ItIsWhole_AndTheNightGoesOnFromThere(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var waiting = await Waiting.SeedAsync(database, Registrations, areGood: true);
        await using var target = await TestDatabase.CreateBareAsync(engine);

        using var import = VerbProcess.Import(database, _storage.Path);
        await import.BeganAsync();
        using var backup = VerbProcess.Start(
            database,
            _storage.Path,
            " began ",
            "backup",
            $"--to={_backups.Path}",
            Whole.KeySetting
        );
        Assert.Equal((0, ""), (await backup.ExitAsync(), Complaints(backup)));
        import.Kill();
        var file = Assert.Single(Directory.GetFiles(_backups.Path));
        using var restore = VerbProcess.Start(target, _elsewhere.Path, "Putting", "restore", $"--from={file}", Whole.KeySetting);
        Assert.Equal((0, ""), (await restore.ExitAsync(), Complaints(restore)));

        await using (var context = target.Open())
            output.WriteLine(
                $"{engine}: {new FileInfo(file).Length} bytes, {context.Cases.Count()} of {waiting.Good} cases. {restore.Output[^1]}"
            );
        Assert.Equal(0, await ImportedAsync(target));
        await Morning.CheckAsync(target, waiting);
        await Whole.CheckAsync(target);
    }

    public void Dispose()
    {
        _storage.Dispose();
        _elsewhere.Dispose();
        _backups.Dispose();
    }

    private static string Complaints(VerbProcess verb) =>
        string.Join(
            Environment.NewLine,
            verb.Output.Where(line =>
                line.Contains("FAIL", StringComparison.Ordinal) || line.StartsWith("No", StringComparison.Ordinal)
            )
        );

    /// <summary>The lease of the process that was copied in the midst of its work lasts for a second more.</summary>
    private async Task<int> ImportedAsync(TestDatabase target)
    {
        for (var tries = 0; ; tries++)
        {
            using var import = VerbProcess.Import(target, _elsewhere.Path);
            if (await import.ExitAsync() is var exit && (exit == 0 || tries == 10))
                return exit;
        }
    }
}
