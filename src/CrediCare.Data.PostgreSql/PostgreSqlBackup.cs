using System.ComponentModel;
using System.Data;
using System.Diagnostics;
using System.Globalization;
using CrediCare.Data.Backups;
using CrediCare.Data.Sandboxes;
using Npgsql;

namespace CrediCare.Data.PostgreSql;

/// <summary>By <c>pg_dump</c> and <c>pg_restore</c>, of the server's version or newer. Sandboxes stay outside.</summary>
/// <param name="portal">Where the database is.</param>
/// <param name="programs">The folder they lie in; null where they are found without.</param>
public sealed class PostgreSqlBackup(string portal, string? programs = null) : DatabaseBackup
{
    public override string Engine => "PostgreSQL";

    public override async Task<IReadOnlyList<TableRows>> SaveAsync(
        string file,
        IReadOnlyList<string> tables,
        CancellationToken cancellationToken
    )
    {
        await using var connection = new NpgsqlConnection(portal);
        await connection.OpenAsync(cancellationToken);
        // What is counted and what is copied is of one moment: the copy reads by this transaction's eyes.
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var export = new NpgsqlCommand("SELECT pg_export_snapshot()", connection, moment);
        var snapshot = (string)(await export.ExecuteScalarAsync(cancellationToken))!;
        await RunAsync(
            "pg_dump",
            [
                "--format=custom",
                "--compress=1",
                "--no-owner",
                "--no-privileges",
                $"--snapshot={snapshot}",
                $"--exclude-schema={SandboxName.Start}*",
                $"--file={file}",
            ],
            cancellationToken
        );
        return await CountAsync(connection, tables, cancellationToken);
    }

    public override async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(portal);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT NOT EXISTS (SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema'))",
            connection
        );
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public override async Task LoadAsync(string file, CancellationToken cancellationToken)
    {
        var name = new NpgsqlConnectionStringBuilder(portal).Database!;
        await RunAsync(
            "pg_restore",
            ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", $"--dbname={name}", file],
            cancellationToken
        );
        await using var connection = new NpgsqlConnection(portal);
        await connection.OpenAsync(cancellationToken);
        await using var analyze = new NpgsqlCommand("ANALYZE", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(programs is null ? program : Path.Combine(programs, program), arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in Settings())
            start.Environment[variable] = value;
        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                throw new IOException($"{program} ended with {process.ExitCode}: {said.Split('\n')[0]}");
        }
        catch (Win32Exception missing)
        {
            throw new IOException(
                $"{program} is not here: install PostgreSQL's client, or say where it is by Backup:PostgreSqlPrograms.",
                missing
            );
        }
    }

    // By the environment, so that nobody reads the password among the machine's processes.
    private IEnumerable<(string Variable, string? Value)> Settings()
    {
        var where = new NpgsqlConnectionStringBuilder(portal);
        yield return ("PGHOST", where.Host);
        yield return ("PGPORT", where.Port.ToString(CultureInfo.InvariantCulture));
        yield return ("PGDATABASE", where.Database);
        yield return ("PGUSER", where.Username);
        yield return ("PGPASSWORD", where.Password);
        yield return ("PGSSLROOTCERT", where.RootCertificate);
        yield return (
            "PGSSLMODE",
            where.SslMode switch
            {
                SslMode.Disable => "disable",
                SslMode.Allow => "allow",
                SslMode.Prefer => "prefer",
                SslMode.Require => "require",
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
            }
        );
    }
}
