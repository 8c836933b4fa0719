using CrediCare.Data.SqlServer;

namespace CrediCare.TestKit.Databases;

/// <summary>Whether this run has a SQL Server to test on.</summary>
public static class SqlServerSeat
{
    public const string Variable = "CREDICARE_TEST_SQLSERVER";

    public static string? ConnectionString => Environment.GetEnvironmentVariable(Variable);

    /// <summary>Why SQL Server is left out, or null when it is not.</summary>
    public static string? WhyNot =>
        !SqlServerDatabase.CanConnect ? "This build lacks the full SQL Server client (build with -p:CardPackages=true)."
        : string.IsNullOrEmpty(ConnectionString) ? $"{Variable} names no server."
        : null;
}
