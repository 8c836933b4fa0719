using CrediCare.Data.Backups;
using Microsoft.Data.Sqlite;

namespace CrediCare.Data.Sqlite;

/// <summary>By the engine's own means, which read a file that is being written in as it was at one moment.</summary>
public sealed class SqliteBackup(string portal) : DatabaseBackup
{
    private const string Unfinished = ".part";

    public override string Engine => "SQLite";

    private string PortalFile => Path.GetFullPath(new SqliteConnectionStringBuilder(portal).DataSource);

    public override async Task<IReadOnlyList<TableRows>> SaveAsync(
        string file,
        IReadOnlyList<string> tables,
        CancellationToken cancellationToken
    )
    {
        await using var copy = await OpenAsync(file, SqliteOpenMode.ReadWriteCreate, cancellationToken);
        await using (var source = await OpenAsync(PortalFile, SqliteOpenMode.ReadWrite, cancellationToken))
            source.BackupDatabase(copy);
        await CheckAsync(copy, cancellationToken);
        // All of it in the one file, without a log beside it.
        await AskAsync(copy, "PRAGMA journal_mode = DELETE", cancellationToken);
        return await CountAsync(copy, tables, cancellationToken);
    }

    public override async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(PortalFile))
            return true;
        await using var connection = await OpenAsync(PortalFile, SqliteOpenMode.ReadWrite, cancellationToken);
        return await AskAsync(connection, "SELECT COUNT(*) FROM sqlite_master", cancellationToken) is 0L;
    }

    public override async Task LoadAsync(string file, CancellationToken cancellationToken)
    {
        var unfinished = PortalFile + Unfinished;
        File.Copy(file, unfinished, overwrite: true);
        await using (var copy = await OpenAsync(unfinished, SqliteOpenMode.ReadWrite, cancellationToken))
        {
            await CheckAsync(copy, cancellationToken);
            await AskAsync(copy, "PRAGMA journal_mode = WAL", cancellationToken);
        }

        File.Move(unfinished, PortalFile, overwrite: true);
    }

    private static async Task CheckAsync(SqliteConnection copy, CancellationToken cancellationToken)
    {
        if (await AskAsync(copy, "PRAGMA integrity_check", cancellationToken) is not "ok")
            throw new IOException("The copy of the database is not whole.");
    }

    private static async Task<object?> AskAsync(SqliteConnection connection, string question, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
            }.ConnectionString
        );
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
