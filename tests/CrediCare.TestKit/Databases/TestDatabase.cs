using CrediCare.Data;

namespace CrediCare.TestKit.Databases;

/// <summary>A real database with the portal's tables, copied from one that was migrated once in this process.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public abstract DatabaseEngine Engine { get; }

    /// <summary>What <c>ConnectionStrings:Portal</c> must hold for the site to use it.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>A new context; contexts of one database do not share anything.</summary>
    public abstract PortalContext Open();

    public abstract ValueTask DisposeAsync();

    /// <summary>Migrated and empty.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseEngine engine) =>
        engine switch
        {
            DatabaseEngine.Sqlite => await SqliteTestDatabase.CreateAsync(),
            DatabaseEngine.PostgreSql => await PostgresTestDatabase.CreateAsync(),
            DatabaseEngine.SqlServer => await SqlServerTestDatabase.CreateAsync(),
        };

    /// <summary>Migrated and empty, on a server of the test's own.</summary>
    /// <param name="server">Where.</param>
    /// <param name="connections">How many a process may have open to it at the same time.</param>
    public static Task<TestDatabase> CreateOnAsync(PostgresCluster server, int connections = 20) =>
        PostgresTestDatabase.CreateOnAsync(server.ConnectionString, connections);

    /// <summary>Without any table, to see the migrations applied.</summary>
    public static async Task<TestDatabase> CreateBareAsync(DatabaseEngine engine) =>
        engine switch
        {
            DatabaseEngine.Sqlite => SqliteTestDatabase.CreateBare(),
            DatabaseEngine.PostgreSql => await PostgresTestDatabase.CreateBareAsync(),
            DatabaseEngine.SqlServer => await SqlServerTestDatabase.CreateBareAsync(),
        };
}
