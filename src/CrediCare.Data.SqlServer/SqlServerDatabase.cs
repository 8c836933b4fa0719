using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.SqlServer;

/// <summary>How the portal opens a SQL Server database.</summary>
public static partial class SqlServerDatabase
{
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
