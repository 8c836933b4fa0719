using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests;

public sealed class MigrationTests
{
    [DatabaseTheory]
    public async Task AnEmptyDatabase_TakesAllMigrations(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateBareAsync(engine);
        await using var context = database.Open();

        await context.Database.MigrateAsync();

        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Empty(await context.Registrations.ToListAsync());
    }

    public static TheoryData<DatabaseEngine> EveryEngine => new(Enum.GetValues<DatabaseEngine>());

    /// <summary>Needs no server, so SQL Server is covered in every flavour.</summary>
    [Theory]
    [MemberData(nameof(EveryEngine))]
    public void TheModel_HasNoChangeWithoutItsMigration(DatabaseEngine engine)
    {
        using PortalContext context = engine switch
        {
            DatabaseEngine.Sqlite => new Sqlite.DesignTimeFactory().CreateDbContext([]),
            DatabaseEngine.PostgreSql => new PostgreSql.DesignTimeFactory().CreateDbContext([]),
            DatabaseEngine.SqlServer => new SqlServer.DesignTimeFactory().CreateDbContext([]),
        };

        Assert.False(context.Database.HasPendingModelChanges());
    }
}
