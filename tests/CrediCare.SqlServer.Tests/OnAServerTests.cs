using System.Text.RegularExpressions;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.SqlServer.Tests;

/// <summary>The script as the operator runs it. The portal's data tests on SQL Server are those of every database.</summary>
public sealed partial class OnAServerTests
{
    [SqlServerFact]
    public async Task TheScript_BringsAnEmptyDatabaseUpToTheModel_AndCanBeRunAgain()
    {
        await using var database = await TestDatabase.CreateBareAsync(DatabaseEngine.SqlServer);
        await using var context = database.Open();
        await context.Database.MigrateAsync("0");

        for (var time = 1; time <= 2; time++)
            foreach (var batch in Batches().Split(SqlServerScript.Text).Where(text => !string.IsNullOrWhiteSpace(text)))
                await context.Database.ExecuteSqlRawAsync(batch);

        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Empty(await context.Cases.ToListAsync());
    }

    [GeneratedRegex(@"^GO\s*$", RegexOptions.Multiline)]
    private static partial Regex Batches();
}
