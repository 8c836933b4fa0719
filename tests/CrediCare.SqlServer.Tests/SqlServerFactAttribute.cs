using CrediCare.TestKit.Databases;

namespace CrediCare.SqlServer.Tests;

/// <summary>
/// A test that needs a SQL Server. It is skipped by name, with the reason, unless the build has the full client
/// (<c>-p:CardPackages=true</c>) and CREDICARE_TEST_SQLSERVER holds a connection string whose user may create databases.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute() => Skip = SqlServerSeat.WhyNot;
}
