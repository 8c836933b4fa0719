namespace CrediCare.Web.Startup;

/// <summary>Section <c>Database</c>: which engine the portal keeps its data in.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Sqlite, PostgreSql or SqlServer.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
