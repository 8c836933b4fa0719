using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Privacy;
using CrediCare.Data.Rates;
using CrediCare.Data.Security;
using CrediCare.Data.Tests.Seeding;
using CrediCare.Data.Tests.Verification;
using CrediCare.Data.Verification;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Week.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Data.Tests.Week;

/// <summary>
/// The retention rules on a demo stock: nothing before an administrator's yes, then all that was counted and no more, without a trace of
/// those who are forgotten and without a figure that is another.
/// </summary>
public sealed class RetentionTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int YearsLater = 25;

    private static readonly Vault Vault = new(new MasterKeys(new byte[MasterKeys.Length]));

    private readonly SettableClock _clock = new();

    [DatabaseTheory]
    public async Task WithoutAYes_NothingGoes_AndTheDryRunChangesNothing(DatabaseEngine engine)
    {
        var database = await StockAsync(engine);
        _clock.UtcNow = _clock.UtcNow.AddYears(YearsLater);
        await using var before = database.Open();
        var figures = await FiguresAsync(before);

        Assert.Contains(await ForecastAsync(database), one => one is { Category: RetentionCategory.Collection, Due.Count: > 0 });
        await RunAsync(database);

        await using var after = database.Open();
        Assert.Equal(figures, await FiguresAsync(after));
        Assert.False(await after.Debtors.AnyAsync(one => one.ForgottenOn != null));
        Assert.False(await after.AuditEntries.AnyAsync(one => one.Action == AuditAction.RetentionCarriedOut));
    }

    [DatabaseTheory]
    public async Task WithAYes_WhatWasCountedGoes_WithoutATrace_AndEveryFigureStays(DatabaseEngine engine)
    {
        var database = await StockAsync(engine);
        _clock.UtcNow = _clock.UtcNow.AddYears(YearsLater);
        await ApproveAsync(database);
        var forecast = await ForecastAsync(database);
        await using var before = database.Open();
        var (figures, names) = (await FiguresAsync(before), await NamesAsync(before, isOpen: false));
        var open = await NamesAsync(before, isOpen: true);

        await RunAsync(database);
        await RunAsync(database);

        await using var after = database.Open();
        Assert.Equal(figures, await FiguresAsync(after));
        Assert.Equal(open, await NamesAsync(after, isOpen: true));
        Assert.NotEmpty(names);
        await DatabaseText.HasNoneAsync(after, names.Except(open));
        Assert.Empty(await BreachesAsync(after));
        Assert.Equal(
            forecast.Where(one => one.Due.Count > 0).Select(one => (one.Category, one.Due.Count)).Order(),
            await CarriedOutAsync(after)
        );
        Assert.False(await after.Cases.AnyAsync(one => one.ForgottenOn != null && one.Stage != CaseStage.Closed));
        Assert.All(await ForecastAsync(database), one => Assert.Equal(0, one.Due.Count));
    }

    [DatabaseTheory]
    public async Task BeforeItsTime_NothingGoes(DatabaseEngine engine)
    {
        var database = await StockAsync(engine);
        await ApproveAsync(database);

        await RunAsync(database);

        await using var after = database.Open();
        Assert.False(await after.Cases.AnyAsync(one => one.ForgottenOn != null));
        Assert.False(await after.Debtors.AnyAsync(one => one.ForgottenOn != null));
        Assert.NotEqual(0, await after.AuditPersonalFacts.CountAsync());
    }

    [DatabaseTheory]
    public async Task ANewRowOfTheRule_WaitsForANewYes(DatabaseEngine engine)
    {
        var database = await StockAsync(engine);
        await ApproveAsync(database);
        _clock.UtcNow = _clock.UtcNow.AddYears(YearsLater);
        await using (var context = database.Open())
        {
            context.Add(
                new RetentionRuleRow
                {
                    ValidFrom = new(2027, 1, 1),
                    Category = RetentionCategory.Collection,
                    Months = 12,
                    Source = "Kortere",
                    CreatedAtUtc = _clock.UtcNow,
                }
            );
            await context.SaveChangesAsync();
        }

        await RunAsync(database);

        await using var after = database.Open();
        Assert.False(await after.Cases.AnyAsync(one => one.ForgottenOn != null));
        Assert.False(await after.Debtors.AnyAsync(one => one.BirthNumberHash != null && one.ForgottenOn != null));
    }

    private async Task<TestDatabase> StockAsync(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await DemoCasesTests.SeedAsync(database, 120, _clock);
        await using var context = database.Open();
        await Spoiling.AddTheRestAsync(context, Vault, _clock.UtcNow);
        var looked = new AuditEntry(
            Guid.CreateVersion7(),
            _clock.UtcNow,
            null,
            true,
            AuditAction.Viewed,
            "Case",
            null,
            null,
            null
        );
        context.AddRange(looked, new AuditPersonalFacts(looked.Id, "192.0.2.77", "Prøvenettleser"));
        await context.SaveChangesAsync();
        return database;
    }

    private async Task ApproveAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var administrator = await context.Users.OrderBy(user => user.Id).Select(user => user.Id).FirstAsync();
        foreach (var rule in await context.Set<RetentionRuleRow>().ToListAsync())
            context.Add(new RetentionApproval(rule.Id, rule.Category, 0, administrator, _clock.UtcNow));
        await context.SaveChangesAsync();
    }

    private async Task RunAsync(TestDatabase database)
    {
        await using var host = new NightHost(database, _clock);
        var lease = await host.Get<JobRunner>().WaitForLeaseAsync(Retention.Name, JobTrigger.Command, default);
        await host.Get<Retention>().CarryOutAsync(lease, default);
        await using var context = database.Open();
        Assert.Equal(JobOutcome.Succeeded, (await context.JobRuns.FindAsync(lease.RunId))!.Outcome);
    }

    private async Task<IReadOnlyList<RetentionForecast>> ForecastAsync(TestDatabase database)
    {
        await using var host = new NightHost(database, _clock);
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<RetentionForecasts>()
            .AllAsync(DateOnly.FromDateTime(_clock.UtcNow), default);
    }

    /// <summary>What every report and page adds up.</summary>
    private static async Task<(long, int, int, int, int, long, int)> FiguresAsync(PortalContext context) =>
        (
            await context.LedgerEntries.SumAsync(row => row.Amount.Ore),
            await context.LedgerEntries.CountAsync(),
            await context.CaseEvents.CountAsync(),
            await context.Cases.CountAsync(),
            await context.Registrations.CountAsync(),
            await context.IncomingPayments.SumAsync(one => one.Amount.Ore),
            await context.AuditEntries.CountAsync(one => one.Action != AuditAction.RetentionCarriedOut)
        );

    private static async Task<List<string>> NamesAsync(PortalContext context, bool isOpen) =>
        await context
            .Debtors.Where(one =>
                context.Cases.Any(of => of.DebtorId == one.Id && (of.Stage != CaseStage.Closed || of.ExcessSince != null))
                    == isOpen
                && context.Cases.Any(of => of.DebtorId == one.Id)
            )
            .Select(one => one.Name)
            .Distinct()
            .OrderBy(name => name)
            .ToListAsync();

    private static async Task<IEnumerable<(RetentionCategory, int)>> CarriedOutAsync(PortalContext context) =>
        (
            await context
                .AuditEntries.Where(one => one.Action == AuditAction.RetentionCarriedOut)
                .Select(one => one.Detail!)
                .ToListAsync()
        )
            .Select(detail => detail.Split(' '))
            .GroupBy(words => Enum.Parse<RetentionCategory>(words[0]), words => int.Parse(words[1], null))
            .Select(same => (same.Key, same.Sum()))
            .Order();

    private async Task<List<string>> BreachesAsync(PortalContext context)
    {
        var breaches = new List<string>();
        foreach (var one in Verifying.All(Vault, _clock, []))
            breaches.AddRange((await one.CheckAsync(context, default)).Breaches.Select(breach => $"{one.Name} {breach.What}"));
        return breaches;
    }
}
