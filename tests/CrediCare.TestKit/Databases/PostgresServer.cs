namespace CrediCare.TestKit.Databases;

/// <summary>
/// The PostgreSQL server of this run: the one that CREDICARE_TEST_POSTGRES names, else a throw-away cluster of this
/// process on a free port of 127.0.0.1, stopped and deleted when the process ends.
/// </summary>
public static class PostgresServer
{
    public const string Variable = "CREDICARE_TEST_POSTGRES";

    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>A connection string whose user may create databases.</summary>
    public static Task<string> ConnectionStringAsync() => Server.Value;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return given;
        return (await PostgresCluster.StartAsync(durable: false)).ConnectionString;
    }
}
