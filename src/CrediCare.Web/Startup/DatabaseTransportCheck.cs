using System.Net;
using CrediCare.Data.SqlServer;
using Microsoft.Extensions.Options;
using Npgsql;

namespace CrediCare.Web.Startup;

/// <summary>
/// Refuses a start that would speak to the database of another machine in the clear, or without knowing whose machine it is.
/// Whoever has a network between the two that is theirs alone says so by <see cref="DatabaseOptions.OwnNetwork"/>.
/// </summary>
public sealed class DatabaseTransportCheck(IHostEnvironment environment, IConfiguration configuration)
    : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options) =>
        environment.IsDevelopment()
        || options.OwnNetwork
        || configuration.GetConnectionString("Portal") is not { Length: > 0 } given
        || Lacks(options.Provider, given) is not { } lacks
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"ConnectionStrings:Portal leads to another machine without being sure to be encrypted and to reach the right one; add {lacks}. "
                    + "Where the network in between is the portal's alone, set Database:OwnNetwork to true."
            );

    /// <summary>What has to be added to the connection string; null when nothing lacks.</summary>
    /// <exception cref="ArgumentException">It is no connection string; the start ends with that message.</exception>
    private static string? Lacks(DatabaseProvider provider, string connectionString) =>
        provider switch
        {
            DatabaseProvider.PostgreSql => LacksOf(new NpgsqlConnectionStringBuilder(connectionString)),
            DatabaseProvider.SqlServer => LacksOf(SqlServerDatabase.WayTo(connectionString)),
            DatabaseProvider.Sqlite => null,
        };

    private static string? LacksOf(NpgsqlConnectionStringBuilder connection) =>
        connection.SslMode == SslMode.VerifyFull || (connection.Host ?? "").Split(',').All(IsHere)
            ? null
            : "SSL Mode=VerifyFull (and Root Certificate=… where the authority is your own)";

    private static string? LacksOf((string Host, bool IsVerified) way) =>
        way.IsVerified || IsHere(way.Host) ? null : "Encrypt=True;TrustServerCertificate=False";

    /// <summary>This machine, by its name for itself, by address, or by a socket in its file system.</summary>
    private static bool IsHere(string host)
    {
        var name = WithoutPort(host.Trim());
        return name.Length == 0
            || name[0] is '/' or '@'
            || name is "." or "(local)"
            || name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }

    // "127.0.0.1:5432", "[::1]:5432"; an address of version 6 without brackets has more than one colon.
    private static string WithoutPort(string host) =>
        host.StartsWith('[') ? host[1..].Split(']')[0]
        : host.Count(letter => letter == ':') == 1 ? host.Split(':')[0]
        : host;
}
