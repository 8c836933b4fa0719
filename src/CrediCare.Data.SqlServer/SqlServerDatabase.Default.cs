namespace CrediCare.Data.SqlServer;

public static partial class SqlServerDatabase
{
    /// <summary>
    /// Whether this build can talk to a SQL Server. This flavour compiles the provider, writes its migrations and checks its script,
    /// but lacks a library without which every parameterised command fails.
    /// </summary>
    public static bool CanConnect => false;
}
