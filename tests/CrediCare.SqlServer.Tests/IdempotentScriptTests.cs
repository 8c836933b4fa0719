using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrediCare.SqlServer.Tests;

/// <summary>
/// Needs no server: the script is read by SQL Server's own parser, and every name in it is looked up in what it made
/// before. Whether the checks bite is shown by scripts that are broken on purpose.
/// </summary>
public sealed class IdempotentScriptTests
{
    [Fact]
    public void TheScript_IsTsqlAndNamesNothingThatIsNotThere() => Assert.Empty(ScriptCheck.Errors(SqlServerScript.Text));

    [Fact]
    public void TheScript_MakesEveryTableOfTheModel()
    {
        using var context = SqlServerScript.Context();
        var tables = context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.ToList();

        Assert.True(tables.Count > 40, $"{tables.Count} tables");
        Assert.All(
            tables,
            table => Assert.Contains($"CREATE TABLE [{table.Name}]", SqlServerScript.Text, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("CREATE TABLE [Cases]", "CREATE TABEL [Cases]", "TABEL")]
    [InlineData("[CaseNumber] nvarchar(24) NOT NULL", "[CaseNumber] nvarchar(24) NOT NILL", "NILL")]
    [InlineData("ON [Cases] ([CaseNumber])", "ON [Cases] ([CaseNumer])", "CaseNumer")]
    [InlineData("ON [Cases] ([CaseNumber])", "ON [Casez] ([CaseNumber])", "Casez")]
    [InlineData("REFERENCES [Cases] ([Id])", "REFERENCES [Cases] ([Key])", "Key")]
    [InlineData("REFERENCES [Cases] ([Id])", "REFERENCES [Sak] ([Id])", "Sak")]
    [InlineData("FOREIGN KEY ([CaseId])", "FOREIGN KEY ([SakId])", "SakId")]
    [InlineData("CONSTRAINT [PK_Cases] PRIMARY KEY ([Id])", "CONSTRAINT [PK_Cases] PRIMARY KEY ([Nokkel])", "Nokkel")]
    [InlineData(
        "INSERT INTO [__EFMigrationsHistory] ([MigrationId]",
        "INSERT INTO [__EFMigrationsHistory] ([Migration]",
        "Migration"
    )]
    [InlineData("SELECT * FROM [__EFMigrationsHistory]", "SELECT * FROM [__MigrationsHistory]", "__MigrationsHistory")]
    public void ABrokenScript_IsCaught(string right, string wrong, string named)
    {
        var at = SqlServerScript.Text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The script no longer has: {right}");
        var broken = SqlServerScript.Text[..at] + wrong + SqlServerScript.Text[(at + right.Length)..];

        Assert.Contains(ScriptCheck.Errors(broken), error => error.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("CREATE VIEW [V] AS SELECT 1 AS [One];", "VIEW")]
    [InlineData("EXEC(N'CREATE VIEW [V] AS SELECT c.[CaseNumer] FROM [Cases] AS c');", "CaseNumer")]
    [InlineData("EXEC(N'CREATE VIEW [V] AS SELECT x.[CaseNumber] FROM [Cases] AS c');", "x is no table")]
    [InlineData("EXEC(N'CREATE VIEW [V] AS SELECT [CaseNumber] FROM [Casez]');", "Casez")]
    [InlineData("EXEC(N'CREATE VIEW [V] AS SELEKT [CaseNumber] FROM [Cases]');", "SELEKT")]
    [InlineData("EXEC(N'UPDATE [Cases] SET [Stagee] = 1 WHERE [Id] IS NULL');", "Stagee")]
    [InlineData("EXEC(N'DELETE FROM [Cases] WHERE [Idd] IS NULL');", "Idd")]
    [InlineData(
        "EXEC(N'SELECT c.[Id] FROM [Cases] AS c WHERE EXISTS (SELECT 1 FROM [Invoices] AS i WHERE i.[SakId] IS NULL)');",
        "SakId"
    )]
    [InlineData("ALTER TABLE [Cases] DROP COLUMN [Kidd];", "Kidd")]
    [InlineData("DROP INDEX [IX_Cases_Nothing] ON [Cases];", "IX_Cases_Nothing")]
    [InlineData("EXEC sp_rename N'[Cases].[Kidd]', N'Reference', 'COLUMN';", "Kidd")]
    [InlineData("ALTER TABLE [Cases] DROP COLUMN [Kid]; CREATE INDEX [IX_Again] ON [Cases] ([Kid]);", "Kid")]
    public void ABrokenLaterMigration_IsCaught(string sql, string named)
    {
        var script = $"{SqlServerScript.Text}\nIF 1 = 1\nBEGIN\n    {sql}\nEND;\nGO\n";
        Assert.Contains(ScriptCheck.Errors(script), error => error.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "EXEC(N'CREATE VIEW [V] AS SELECT c.[CaseNumber], DATEDIFF(day, c.[OpenedOn], c.[OpenedOn]) AS [Days] FROM [Cases] AS c');"
            + " EXEC(N'SELECT [Days] FROM [V]');"
    )]
    [InlineData("EXEC sp_rename N'[Cases].[Kid]', N'Reference', 'COLUMN'; CREATE INDEX [IX_Again] ON [Cases] ([Reference]);")]
    [InlineData("EXEC(N'UPDATE c SET c.[Kid] = NULL FROM [Cases] AS c WHERE c.[Kid] = N''''');")]
    [InlineData(
        "ALTER TABLE [Cases] ADD [Later] int NULL; CREATE INDEX [IX_Later] ON [Cases] ([Later]) WHERE [Later] IS NOT NULL;"
    )]
    public void ARightLaterMigration_IsNotSuspected(string sql) =>
        Assert.Empty(ScriptCheck.Errors($"{SqlServerScript.Text}\nIF 1 = 1\nBEGIN\n    {sql}\nEND;\nGO\n"));
}
