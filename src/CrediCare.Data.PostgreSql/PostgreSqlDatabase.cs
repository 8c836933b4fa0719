using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.PostgreSql;

/// <summary>How the portal opens a PostgreSQL database.</summary>
public static class PostgreSqlDatabase
{
    public static DbContextOptionsBuilder UsePortalPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString);
}
