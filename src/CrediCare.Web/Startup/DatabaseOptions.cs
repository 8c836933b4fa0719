namespace CrediCare.Web.Startup;

/// <summary>Section <c>Database</c>: which engine the portal keeps its data in.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>Sqlite, PostgreSql or SqlServer.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>The network to the database is the portal's alone, so that it may be spoken to in the clear; see <see cref="DatabaseTransportCheck"/>.</summary>
    public bool OwnNetwork { get; set; }
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
