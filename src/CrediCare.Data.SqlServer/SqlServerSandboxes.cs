using System.Diagnostics.CodeAnalysis;
using CrediCare.Data.Sandboxes;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.SqlServer;

/// <summary>A database for each, on the portal's own server. The portal's user must be allowed to make databases.</summary>
public sealed class SqlServerSandboxes(string portal) : SandboxDatabases
{
    public override void Use(IServiceCollection services, string name) =>
        services.ConfigureDbContext<SqlServerPortalContext>(options =>
            options.UsePortalSqlServer(new SqlConnectionStringBuilder(portal) { InitialCatalog = name }.ConnectionString)
        );

    public override Task MakeAsync(string name, CancellationToken cancellationToken) =>
        DoAsync($"IF DB_ID('{name}') IS NULL CREATE DATABASE {name}", cancellationToken);

    public override Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        DoAsync(
            $"IF DB_ID('{name}') IS NOT NULL BEGIN ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name} END",
            cancellationToken
        );

    public override async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqlConnection(portal);
        await connection.OpenAsync(cancellationToken);
        await using var command = new SqlCommand(
            "SELECT name FROM sys.databases WHERE LEFT(name, LEN(@start)) = @start ORDER BY name",
            connection
        );
        command.Parameters.AddWithValue("@start", SandboxName.Start);
        return await NamesAsync(command, cancellationToken);
    }

    public override async Task<long> BytesAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = new SqlConnection(portal);
        await connection.OpenAsync(cancellationToken);
        await using var command = new SqlCommand(
            "SELECT COALESCE(SUM(CAST(size AS bigint)) * 8192, 0) FROM sys.master_files WHERE database_id = DB_ID(@name)",
            connection
        );
        command.Parameters.AddWithValue("@name", name);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    [SuppressMessage("Security", "CA2100", Justification = "A database's name cannot be a parameter; it is made by SandboxName.")]
    private async Task DoAsync(string statement, CancellationToken cancellationToken)
    {
        await using var connection = new SqlConnection(portal);
        await connection.OpenAsync(cancellationToken);
        await using var command = new SqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
