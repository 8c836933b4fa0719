using CrediCare.TestKit;
using CrediCare.TestKit.Databases;

namespace CrediCare.Faults;

/// <summary>
/// A large made-up stock is written without indexes, which come last. Killed before, the database must not be taken for whole.
/// </summary>
public sealed class KilledStockTests(TestDatabases databases) : IClassFixture<TestDatabases>, IDisposable
{
    private const string Cases = "40000";

    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("credicare-faults-");

    [DatabaseTheory(EmbeddedInLongFormOnly = true)]
    public async Task KilledInTheMiddle_IsNeitherServedNorGoneOnWith_AndTheCheckSaysWhy(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        using (var seeding = Start($" of {Cases} cases", "seed-demo", "--creditors", "20", "--cases", Cases))
        {
            await seeding.BeganAsync();
            Assert.False(seeding.HasExited, string.Join('\n', seeding.Output));
            seeding.Kill();
            await seeding.ExitAsync();
        }

        foreach (
            var (arguments, says) in new (string[], string)[]
            {
                (["check"], "made-up cases   FAIL"),
                (["--urls", "http://127.0.0.1:0"], "seed-demo in this database is not finished"),
                (["seed-demo", "--creditors", "20", "--cases", Cases], "was broken off"),
            }
        )
        {
            using var one = Start("Now listening", arguments);
            await one.BeganAsync();
            Assert.True(one.HasExited, $"It served a database that lacks indexes:\n{string.Join('\n', one.Output)}");
            Assert.Equal(1, await one.ExitAsync());
            Assert.Contains(one.Output, line => line.Contains(says, StringComparison.Ordinal));
        }

        VerbProcess Start(string mark, params string[] arguments) =>
            VerbProcess.Start(database, _storage.FullName, mark, arguments);
    }

    public void Dispose() => _storage.Delete(recursive: true);
}
