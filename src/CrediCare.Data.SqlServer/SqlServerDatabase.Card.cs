namespace CrediCare.Data.SqlServer;

public static partial class SqlServerDatabase
{
    /// <summary>Whether this build can talk to a SQL Server: it has the whole client.</summary>
    public static bool CanConnect => true;
}
