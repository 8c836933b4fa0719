using CrediCare.Data;
using CrediCare.Data.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.TestKit.Databases;

/// <summary>A database on the SQL Server that the run was given.</summary>
internal sealed class SqlServerTestDatabase(string connectionString) : TestDatabase
{
    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override string ConnectionString => connectionString;

    public static async Task<TestDatabase> CreateAsync()
    {
        var database = await CreateBareAsync();
        await using var context = database.Open();
        await context.Database.MigrateAsync();
        return database;
    }

    public static Task<TestDatabase> CreateBareAsync() =>
        Task.FromResult<TestDatabase>(
            new SqlServerTestDatabase(
                new SqlConnectionStringBuilder(SqlServerSeat.ConnectionString)
                {
                    InitialCatalog = $"test_{Guid.NewGuid():N}",
                }.ConnectionString
            )
        );

    public override PortalContext Open()
    {
        var options = new DbContextOptionsBuilder<SqlServerPortalContext>();
        options.UsePortalSqlServer(ConnectionString).UsePortalModel();
        return new SqlServerPortalContext(options.Options);
    }

    public override async ValueTask DisposeAsync()
    {
        await using var context = Open();
        await context.Database.EnsureDeletedAsync();
    }
}
