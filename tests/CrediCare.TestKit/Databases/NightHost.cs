using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Security;
using CrediCare.Data.Seeding;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Payments;
using CrediCare.Web.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrediCare.TestKit.Databases;

/// <summary>The site's jobs on a test's database, without the site.</summary>
public sealed class NightHost(
    TestDatabase database,
    TimeProvider clock,
    JobsOptions? options = null,
    MasterKeys? keys = null,
    IncomingFolder? folder = null,
    AuditHeads? heads = null
) : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
        .AddSingleton(clock)
        .AddSingleton(Microsoft.Extensions.Options.Options.Create(options ?? new JobsOptions()))
        .AddScoped(_ => database.Open())
        .AddNightNeeds(keys, folder, heads)
        .AddPortalJobs()
        .BuildServiceProvider();

    private bool _prepared;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Runs the import once, as the verb does, and says how it ended.</summary>
    public async Task<JobRun> ImportAsync(CancellationToken cancellationToken = default)
    {
        await PrepareAsync(cancellationToken);
        var import = Get<NightlyImport>();
        var lease =
            (await import.StartAsync(JobTrigger.Command, null, cancellationToken)).Started
            ?? throw new InvalidOperationException("Another run has the import.");
        await import.CarryOutAsync(lease, cancellationToken);
        await using var context = database.Open();
        return await context.JobRuns.FindAsync([lease.RunId], cancellationToken)
            ?? throw new InvalidOperationException("The run left no record.");
    }

    /// <summary>Writes what the site's start writes, once; the import does it where nobody has.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        if (_prepared)
            return;
        _prepared = true;
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RequiredData>().WriteMissingAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
