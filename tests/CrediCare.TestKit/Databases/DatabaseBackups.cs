using CrediCare.Data.Backups;
using CrediCare.Data.PostgreSql;
using CrediCare.Data.Sqlite;
using CrediCare.Data.SqlServer;

namespace CrediCare.TestKit.Databases;

/// <summary>How each engine's database is copied.</summary>
public static class DatabaseBackups
{
    public static DatabaseBackup Of(TestDatabase database) =>
        database.Engine switch
        {
            DatabaseEngine.Sqlite => new SqliteBackup(database.ConnectionString),
            DatabaseEngine.PostgreSql => new PostgreSqlBackup(database.ConnectionString),
            DatabaseEngine.SqlServer => new SqlServerBackup(),
        };
}
