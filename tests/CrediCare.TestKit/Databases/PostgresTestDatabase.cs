using CrediCare.Data;
using CrediCare.Data.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrediCare.TestKit.Databases;

/// <summary>A database on the run's PostgreSQL server.</summary>
internal sealed class PostgresTestDatabase(string server, string name, int connections = 20) : TestDatabase
{
    private readonly string _name = name;

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private static readonly SemaphoreSlim OneCopyAtATime = new(1);

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override string ConnectionString { get; } =
        new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = connections }.ConnectionString;

    public static async Task<TestDatabase> CreateAsync() => await CreateAsync(await Template.Value);

    public static Task<TestDatabase> CreateBareAsync() => CreateAsync("template0");

    public static async Task<TestDatabase> CreateOnAsync(string server, int connections)
    {
        var database = new PostgresTestDatabase(server, $"test_{Guid.NewGuid():N}", connections);
        await ExecuteAsync(server, $"CREATE DATABASE {database._name} TEMPLATE template0");
        await using var context = database.Open();
        await context.Database.MigrateAsync();
        return database;
    }

    public override PortalContext Open()
    {
        var options = new DbContextOptionsBuilder<PostgreSqlPortalContext>();
        options.UsePortalPostgreSql(ConnectionString).UsePortalModel();
        return new PostgreSqlPortalContext(options.Options);
    }

    public override async ValueTask DisposeAsync()
    {
        await using (var connection = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        await ExecuteAsync(server, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    /// <summary>The server refuses to copy one database twice at the same time.</summary>
    private static async Task<TestDatabase> CreateAsync(string template)
    {
        var server = await PostgresServer.ConnectionStringAsync();
        var name = $"test_{Guid.NewGuid():N}";
        await OneCopyAtATime.WaitAsync();
        try
        {
            await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            OneCopyAtATime.Release();
        }

        return new PostgresTestDatabase(server, name);
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var bare = (PostgresTestDatabase)await CreateBareAsync();
        await using (var context = bare.Open())
            await context.Database.MigrateAsync();
        await using (var connection = new NpgsqlConnection(bare.ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        return new NpgsqlConnectionStringBuilder(bare.ConnectionString).Database!;
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
