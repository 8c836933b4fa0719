using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.SqlServer;

/// <summary>How the portal opens a SQL Server database.</summary>
public static class SqlServerDatabase
{
    /// <summary>
    /// Whether this build can talk to a SQL Server. The default flavour compiles the provider, writes its migrations
    /// and checks its script, but lacks a library without which every parameterised command fails.
    /// </summary>
#if CARD_PACKAGES
    public static bool CanConnect => true;
#else
    public static bool CanConnect => false;
#endif

    public static DbContextOptionsBuilder UsePortalSqlServer(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString);
}
