using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrediCare.Data.PostgreSql;

/// <summary>How the portal opens a PostgreSQL database.</summary>
public static class PostgreSqlDatabase
{
    /// <param name="options">The context's settings.</param>
    /// <param name="connectionString">Where it is.</param>
    /// <param name="schema">Where its tables lie, when it is not the usual place; the connection's search path says the same.</param>
    public static DbContextOptionsBuilder UsePortalPostgreSql(
        this DbContextOptionsBuilder options,
        string connectionString,
        string? schema = null
    ) =>
        options.UseNpgsql(
            connectionString,
            npgsql =>
            {
                if (schema is not null)
                    npgsql.MigrationsHistoryTable(HistoryRepository.DefaultTableName, schema);
            }
        );
}
