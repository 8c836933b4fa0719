using Microsoft.Data.SqlClient;
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

    /// <summary>The machine it leads to, and whether the way there is encrypted to that machine's own certificate.</summary>
    public static (string Host, bool IsVerified) WayTo(string connectionString)
    {
        var connection = new SqlConnectionStringBuilder(connectionString);
        // "tcp:host\instance,port"
        var host = connection.DataSource.Split(':')[^1].Split(',', '\\')[0];
        return (host, !connection.Encrypt.Equals(SqlConnectionEncryptOption.Optional) && !connection.TrustServerCertificate);
    }
}
