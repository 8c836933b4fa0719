using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CrediCare.TestKit.Databases;

/// <summary>A throw-away PostgreSQL cluster of Debian's package, run as its own user since it refuses root.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string _folder;
    private readonly int _port;
    private string _settings = "";

    private PostgresCluster(string folder, int port) => (_folder, _port) = (folder, port);

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=portal;Database=postgres;Include Error Detail=true";

    /// <param name="durable">Whether commits wait for the disk; tests do without, measurements do not.</param>
    public static async Task<PostgresCluster> StartAsync(bool durable)
    {
        var port = FreePort();
        var cluster = new PostgresCluster(Path.Combine(Path.GetTempPath(), $"credicare-pg-{Guid.NewGuid():N}"), port);
        Directory.CreateDirectory(cluster._folder);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", "postgres:postgres", cluster._folder);
        await AsServerUserAsync(
            "initdb",
            "-D",
            cluster.Data,
            "-A",
            "trust",
            "-U",
            "portal",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync"
        );
        cluster._settings =
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={cluster._folder} "
            + $"-c max_connections=200 -c fsync={(durable ? "on" : "off")}";
        cluster.StopWithThisProcess();
        await cluster.StartAgainAsync();
        return cluster;
    }

    /// <summary>Stops without letting anybody finish, as a machine does that loses its power.</summary>
    public async Task StopAsync()
    {
        await AsServerUserAsync("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");
        NpgsqlConnection.ClearAllPools();
    }

    public Task StartAgainAsync() =>
        AsServerUserAsync("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", _settings, "start");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A test process may be killed at any moment, so a watcher outside it does the clearing up.</summary>
    private void StopWithThisProcess()
    {
        var script = $"""
            exec </dev/null >/dev/null 2>&1
            while kill -0 {Environment.ProcessId}; do sleep 1; done
            kill -QUIT "$(head -n 1 {Data}/postmaster.pid)"
            while [ -e {Data}/postmaster.pid ]; do sleep 0.2; done
            rm -rf {_folder}
            """;
        Process.Start("/bin/sh", ["-c", script]).Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Data => Path.Combine(_folder, "data");

    private static Task AsServerUserAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs(), program);
        return Environment.IsPrivilegedProcess
            ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : RunAsync(path, arguments);
    }

    private static string Programs() =>
        Directory.Exists("/usr/lib/postgresql")
        && Directory
            .GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(folder => int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture))
            .FirstOrDefault()
            is { } newest
            ? Path.Combine(newest, "bin")
            : throw new InvalidOperationException(
                $"PostgreSQL is not here: install Debian's postgresql-15, or name a server in {PostgresServer.Variable}."
            );

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/",
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
