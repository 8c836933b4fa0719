using System.Data.Common;
using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.PostgreSql;
using CrediCare.Data.Seeding.Stock;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrediCare.Bench.Pages;

/// <summary>
/// The site on a made-up stock that is kept from run to run: a folder each below <paramref name="root"/>, and on PostgreSQL a
/// database each on the server that CREDICARE_TEST_POSTGRES names. A stock that is missing is made.
/// </summary>
internal sealed class Stock(DatabaseEngine engine, int cases, string root) : PortalFactory(fromTemplate: false)
{
    private const int CasesPerCreditor = 500;
    private const int FewestCreditors = 20;

    public DatabaseEngine Engine => engine;

    public int Cases => cases;

    private string Folder => Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"{engine}-{cases}"));

    private string Name => string.Create(CultureInfo.InvariantCulture, $"stock_{cases}");

    private string ConnectionString =>
        engine == DatabaseEngine.Sqlite
            ? $"Data Source={Path.Combine(Folder, "credicare.db")}"
            : new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(PostgresServer.Variable))
            {
                Database = Name,
            }.ConnectionString;

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Storage:Root", Folder),
            new("Database:Provider", engine.ToString()),
            new("ConnectionStrings:Portal", ConnectionString),
        ];

    /// <summary>Listens on a free port of this machine when it returns.</summary>
    public async Task StartAsync()
    {
        Directory.CreateDirectory(Folder);
        if (engine == DatabaseEngine.PostgreSql)
            await CreateAsync();
        Clock.UtcNow = TimeProvider.System.GetUtcNow().UtcDateTime;
        UseKestrel(0);
        StartServer();
        if (await WithDatabaseAsync(context => context.Cases.AnyAsync()))
            return;
        await Console.Error.WriteLineAsync($"Making {Folder} ...");
        var order = new StockOrder(Math.Max(FewestCreditors, cases / CasesPerCreditor), cases);
        var made = await WithAsync<DemoStock, Domain.Outcome<StockProgress, StockRefusal>>(stock =>
            stock.SeedAsync(order, _ => { }, default)
        );
        if (!made.Succeeded)
            throw new InvalidOperationException($"No stock in {Folder}: {made.Refusal}.");
    }

    /// <summary>A connection of the bare driver to the same database.</summary>
    public async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection =
            engine == DatabaseEngine.Sqlite ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private async Task CreateAsync()
    {
        await using var server = new NpgsqlConnection(Environment.GetEnvironmentVariable(PostgresServer.Variable));
        await server.OpenAsync();
        await using var look = new NpgsqlCommand($"SELECT count(*) FROM pg_database WHERE datname = '{Name}'", server);
        if ((long)(await look.ExecuteScalarAsync())! == 0)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE {Name}", server);
            await create.ExecuteNonQueryAsync();
        }

        var options = new DbContextOptionsBuilder<PostgreSqlPortalContext>();
        options.UsePortalPostgreSql(ConnectionString).UsePortalModel();
        await using var context = new PostgreSqlPortalContext(options.Options);
        await context.Database.MigrateAsync();
    }
}
