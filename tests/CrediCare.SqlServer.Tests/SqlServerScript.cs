using CrediCare.Data;
using CrediCare.Data.SqlServer;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrediCare.SqlServer.Tests;

/// <summary>What an operator runs on the agency's server: all migrations in one script that can be run again.</summary>
internal static class SqlServerScript
{
    private static readonly Lazy<string> Made = new(() =>
    {
        using var context = Context();
        return context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    });

    public static string Text => Made.Value;

    /// <summary>A context that opens no connection.</summary>
    public static PortalContext Context() => new DesignTimeFactory().CreateDbContext([]);
}
