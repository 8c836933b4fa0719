using System.Globalization;
using System.Net;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.TestKit.Mail;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Faults.Nodes;

/// <summary>
/// Two processes of the site, as an operator starts them, on one PostgreSQL server of their own and with one mail server; before them a balancer that gives
/// every other request to the other one.
/// </summary>
public sealed class TwoNodes : IAsyncLifetime
{
    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("credicare-faults-");
    private VerbProcess[] _nodes = [];
    private int _places = 100;

    public static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    public PostgresCluster Server { get; private set; } = null!;

    public TestDatabase Database { get; private set; } = null!;

    public SmtpPeer Mail { get; private set; } = null!;

    public Balancer Balancer { get; private set; } = null!;

    public Uri First => _nodes[0].Address();

    public Uri Second => _nodes[1].Address();

    public async Task InitializeAsync()
    {
        Server = await PostgresCluster.StartAsync(durable: true);
        Database = await TestDatabase.CreateOnAsync(Server);
        Mail = await SmtpPeer.StartAsync("take");
        _nodes = [await StartAsync()];
        _nodes = [_nodes[0], await StartAsync()];
        Balancer = new Balancer(First, Second);
    }

    /// <summary>A browser behind the balancer, at a place of its own.</summary>
    public PortalClient Browser() => PortalClient.From(Balancer, Interlocked.Increment(ref _places));

    /// <summary>A browser that comes to one of them only.</summary>
    public PortalClient BrowserAt(Uri node) => PortalClient.From(node, Interlocked.Increment(ref _places));

    /// <summary>The faults of ours that they have written of since they were started, with the beginning of each trace.</summary>
    public IReadOnlyList<string> Faults()
    {
        const int linesOfATrace = 12;
        return
        [
            .. _nodes.SelectMany(node =>
            {
                lock (node.Output)
                    return node
                        .Output.Select((line, at) => (line, at))
                        .Where(one => one.line.Contains("Unhandled failure", StringComparison.Ordinal))
                        .Select(one => string.Join('\n', node.Output.Skip(one.at).Take(linesOfATrace)))
                        .ToList();
            }),
        ];
    }

    /// <summary>Ends one of them without warning; the balancer is not told.</summary>
    public async Task KillAsync(int node)
    {
        _nodes[node].Kill();
        await _nodes[node].ExitAsync();
    }

    /// <summary>Lets one of them end in its own time; the balancer is not told.</summary>
    public async Task StopAsync(int node)
    {
        _nodes[node].Stop();
        await _nodes[node].ExitAsync();
    }

    /// <summary>Starts one that has ended anew, and lets the balancer know.</summary>
    public async Task StartAgainAsync(int node)
    {
        _nodes[node].Dispose();
        _nodes[node] = await StartAsync();
        Balancer.Know(First, Second);
    }

    /// <summary>Presses the button for the night at one of them.</summary>
    public async Task<HttpStatusCode> StartTheNightAsync(Uri node)
    {
        using var administrator = BrowserAt(node);
        return await StartTheNightAsync(administrator);
    }

    /// <summary>The same by somebody at a site of any kind, after a run that is still under way.</summary>
    public static async Task<HttpStatusCode> StartTheNightAsync(PortalClient administrator)
    {
        const string button = "form[action='/admin/jobs/import']";
        await administrator.SignInAsync(PortalFactory.Administrator);
        PortalPage page = null!;
        await Until.TrueAsync(
            async () =>
            {
                page = await administrator.GetAsync("/admin/jobs");
                return page.Document.QuerySelector(button) is not null;
            },
            TimeSpan.FromSeconds(60)
        );
        return (await administrator.SubmitAsync(page, [], button)).Status;
    }

    /// <summary>Until no claim waits for the night any more.</summary>
    public static async Task UntilTheNightIsOverAsync(TestDatabase database)
    {
        await using var context = database.Open();
        await Until.TrueAsync(
            async () => !await context.Registrations.AnyAsync(one => one.State == RegistrationState.Submitted),
            TimeSpan.FromSeconds(60)
        );
    }

    public async Task DisposeAsync()
    {
        foreach (var node in _nodes)
            node.Dispose();
        Mail.Dispose();
        await Server.DisposeAsync();
        _storage.Delete(recursive: true);
    }

    private async Task<VerbProcess> StartAsync()
    {
        var node = VerbProcess.Start(
            Database,
            _storage.FullName,
            "Now listening on:",
            "--urls=http://127.0.0.1:0",
            "--Demo:Cases=0",
            "--Demo:ClientFunds=false",
            "--Jobs:LeaseSeconds=2",
            "--Jobs:ImportBatch=20",
            "--Mail:Mode=Smtp",
            "--Mail:Host=127.0.0.1",
            "--Mail:Encryption=None",
            string.Create(CultureInfo.InvariantCulture, $"--Mail:Port={Mail.Port}"),
            Whole.KeySetting
        );
        await node.BeganAsync();
        Assert.False(node.HasExited, string.Join('\n', node.Output));
        return node;
    }
}

[CollectionDefinition(nameof(NodesCollection))]
public sealed class NodesCollection : ICollectionFixture<TwoNodes>;
