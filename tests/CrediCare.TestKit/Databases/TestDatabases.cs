using System.Collections.Concurrent;
using Xunit;

namespace CrediCare.TestKit.Databases;

/// <summary>
/// The databases of one test class, made when first asked for and gone with the class. Tests of a class share them:
/// each makes its own creditor. Take <see cref="NewAsync"/> where a test must be alone.
/// </summary>
public sealed class TestDatabases : IAsyncLifetime
{
    private readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<TestDatabase>>> _shared = new();
    private readonly ConcurrentBag<TestDatabase> _made = [];

    public Task<TestDatabase> OfAsync(DatabaseEngine engine) =>
        _shared.GetOrAdd(engine, one => new Lazy<Task<TestDatabase>>(() => NewAsync(one))).Value;

    /// <summary>A database for one test, with all migrations applied and nothing in it.</summary>
    public async Task<TestDatabase> NewAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        _made.Add(database);
        return database;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var database in _made)
            await database.DisposeAsync();
    }
}
