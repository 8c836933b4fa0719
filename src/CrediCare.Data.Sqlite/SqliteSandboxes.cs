using CrediCare.Data.Sandboxes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Sqlite;

/// <summary>A file for each, in a folder beside the portal's own.</summary>
public sealed class SqliteSandboxes(string portal) : SandboxDatabases
{
    private const string Ending = ".db";

    private readonly string _folder = Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(new SqliteConnectionStringBuilder(portal).DataSource))!,
        "sandboxes"
    );

    public override void Use(IServiceCollection services, string name) =>
        services.ConfigureDbContext<SqlitePortalContext>(options => options.UsePortalSqlite(ConnectionString(name)));

    public override Task MakeAsync(string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(_folder);
        return Task.CompletedTask;
    }

    public override Task RemoveAsync(string name, CancellationToken cancellationToken)
    {
        using (var connection = new SqliteConnection(ConnectionString(name)))
            SqliteConnection.ClearPool(connection);
        if (Directory.Exists(_folder))
            foreach (var ending in (string[])["", "-wal", "-shm"])
                File.Delete(FileOf(name) + ending);
        return Task.CompletedTask;
    }

    public override Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>(
            Directory.Exists(_folder)
                ?
                [
                    .. Directory
                        .EnumerateFiles(_folder, $"{SandboxName.Start}*{Ending}")
                        .Select(Path.GetFileNameWithoutExtension)
                        .OfType<string>(),
                ]
                : []
        );

    public override Task<long> BytesAsync(string name, CancellationToken cancellationToken)
    {
        // What was written last lies in the log until it is folded back.
        FileInfo[] files = [new(FileOf(name)), new($"{FileOf(name)}-wal")];
        return Task.FromResult(files.Sum(file => file.Exists ? file.Length : 0));
    }

    private string ConnectionString(string name) =>
        new SqliteConnectionStringBuilder(portal) { DataSource = FileOf(name) }.ConnectionString;

    private string FileOf(string name) => Path.Combine(_folder, name + Ending);
}
