using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Security;
using CrediCare.Data.Seeding;
using CrediCare.Data.Seeding.Stock;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Startup;

/// <summary>
/// What happens before the first request. The embedded database is migrated by whoever serves it; a server's is not
/// touched by a start, because other nodes may be using it.
/// </summary>
public sealed partial class FirstStart(
    PortalContext context,
    MasterKeyCheck masterKey,
    RequiredData requiredData,
    DemoPeople demoPeople,
    DemoCases demoCases,
    DemoClientFunds demoClientFunds,
    MonthlyStatusReport reports,
    IHostEnvironment environment,
    IOptions<DatabaseOptions> database,
    IOptions<DemoOptions> demo,
    ILogger<FirstStart> log
)
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await PrepareDatabaseAsync(cancellationToken);
        if (await DemoStock.IsUnfinishedAsync(context, cancellationToken))
            throw new SettingRefusedException(DemoStockCheck.Unfinished);
        if (!environment.IsDevelopment() || !demo.Value.Seed)
            return;
        await demoPeople.SeedAsync(demo.Value.Password, cancellationToken);
        if (await demoCases.SeedAsync(demo.Value.Cases, cancellationToken))
        {
            await ReportLastMonthAsync(cancellationToken);
            if (demo.Value.ClientFunds)
                await demoClientFunds.SeedAsync(cancellationToken);
        }

        foreach (var person in DemoPeople.SignIns)
            LogDemoSignIn(person.Email, demo.Value.Password, person.Role);
    }

    // A new machine has the reports that the first of the month would have made.
    private async Task ReportLastMonthAsync(CancellationToken cancellationToken)
    {
        if ((await reports.StartAsync(JobTrigger.Command, null, cancellationToken)).Started is { } lease)
            await reports.CarryOutAsync(lease, cancellationToken);
    }

    /// <summary>The tables and the rows without which nothing works, under the right master key.</summary>
    public async Task PrepareDatabaseAsync(CancellationToken cancellationToken)
    {
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            if (database.Value.Provider != DatabaseProvider.Sqlite)
                throw new SettingRefusedException("The database is older than this build. Run the verb 'migrate' first.");
            await context.Database.MigrateAsync(cancellationToken);
        }

        if (!await masterKey.FitsAsync(cancellationToken))
            throw new SettingRefusedException(MasterKeyCheck.Misfit);
        await SeedRequiredAsync(cancellationToken);
    }

    /// <summary>Rows without which no page can answer; safe to run again and on two nodes at once.</summary>
    public Task SeedRequiredAsync(CancellationToken cancellationToken) => requiredData.WriteMissingAsync(cancellationToken);

    // Made-up people on a development machine; nobody real is ever written to the log.
    [LoggerMessage(LogLevel.Information, "Demo sign-in {Email} with {Password} ({Role})")]
    private partial void LogDemoSignIn(string email, string password, DemoRole role);
}
