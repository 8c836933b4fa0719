using CrediCare.Data;
using CrediCare.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.TestKit.Databases;

/// <summary>A SQLite file in a folder of its own.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("credicare-test-");

    public override DatabaseEngine Engine => DatabaseEngine.Sqlite;

    public override string ConnectionString => $"Data Source={Path}";

    private string Path => System.IO.Path.Combine(_folder.FullName, "portal.db");

    public static async Task<TestDatabase> CreateAsync()
    {
        var template = await Template.Value;
        var database = new SqliteTestDatabase();
        File.Copy(template, database.Path);
        return database;
    }

    public static TestDatabase CreateBare() => new SqliteTestDatabase();

    public override PortalContext Open()
    {
        var options = new DbContextOptionsBuilder<SqlitePortalContext>();
        options.UsePortalSqlite(ConnectionString).UsePortalModel();
        return new SqlitePortalContext(options.Options);
    }

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Closed before it is copied, so that everything lies in the one file.</summary>
    private static async Task<string> MakeTemplateAsync()
    {
        var template = new SqliteTestDatabase();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => template._folder.Delete(recursive: true);
        await using (var context = template.Open())
            await context.Database.MigrateAsync();
        using var connection = new SqliteConnection(template.ConnectionString);
        SqliteConnection.ClearPool(connection);
        return template.Path;
    }
}
