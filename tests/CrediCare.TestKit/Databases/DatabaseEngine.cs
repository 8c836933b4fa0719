namespace CrediCare.TestKit.Databases;

/// <summary>The engines the portal keeps its data in.</summary>
public enum DatabaseEngine
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
