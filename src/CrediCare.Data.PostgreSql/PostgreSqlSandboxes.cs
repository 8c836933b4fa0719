using System.Diagnostics.CodeAnalysis;
using CrediCare.Data.Sandboxes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CrediCare.Data.PostgreSql;

/// <summary>A schema for each, in the portal's own database; its connections see no other. The portal's user must be allowed to make schemas.</summary>
public sealed class PostgreSqlSandboxes(string portal) : SandboxDatabases
{
    // Few call a sandbox at once, and there may be many sandboxes.
    private const int MostConnections = 4;

    public override void Use(IServiceCollection services, string name) =>
        services.ConfigureDbContext<PostgreSqlPortalContext>(options =>
            options.UsePortalPostgreSql(
                new NpgsqlConnectionStringBuilder(portal) { SearchPath = name, MaxPoolSize = MostConnections }.ConnectionString,
                name
            )
        );

    public override Task MakeAsync(string name, CancellationToken cancellationToken) =>
        DoAsync($"CREATE SCHEMA IF NOT EXISTS {name}", cancellationToken);

    public override Task RemoveAsync(string name, CancellationToken cancellationToken) =>
        DoAsync($"DROP SCHEMA IF EXISTS {name} CASCADE", cancellationToken);

    public override async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(portal);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            "SELECT nspname::text FROM pg_catalog.pg_namespace WHERE starts_with(nspname::text, $1) ORDER BY 1",
            connection
        );
        command.Parameters.Add(new NpgsqlParameter { Value = SandboxName.Start });
        return await NamesAsync(command, cancellationToken);
    }

    public override async Task<long> BytesAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(portal);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            """
            SELECT coalesce(sum(pg_total_relation_size(one.oid)), 0)::bigint
            FROM pg_catalog.pg_class one JOIN pg_catalog.pg_namespace place ON place.oid = one.relnamespace
            WHERE place.nspname = $1 AND one.relkind = 'r'
            """,
            connection
        );
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    [SuppressMessage("Security", "CA2100", Justification = "A schema's name cannot be a parameter; it is made by SandboxName.")]
    private async Task DoAsync(string statement, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(portal);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
