using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Week;

/// <summary>The inbox forgets by the dated rows, and only what has had its time.</summary>
public sealed class InboxRetentionTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const int ManyOld = 410;

    /// <summary>A Sunday, one o'clock in Oslo.</summary>
    private readonly SettableClock _clock = new() { UtcNow = At("2026-11-22") };

    [DatabaseTheory]
    public async Task WhatHasHadItsTimeGoes_WithItsReportsAndReadings_AndTheRestStays(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var kept = await FillAsync(database);

        var first = await RunAsync(database);
        var again = await RunAsync(database);

        Assert.Equal((JobOutcome.Succeeded, ManyOld + 1), (first.Outcome, first.Done));
        Assert.Equal((JobOutcome.Succeeded, 0), (again.Outcome, again.Done));
        await using var context = database.Open();
        Assert.Equal(kept.Order(), (await context.InboxItems.Select(item => item.Id).ToListAsync()).Order());
        Assert.Equal(1, await context.Reports.CountAsync());
        Assert.Equal(1, await context.ReportPieces.CountAsync());
        Assert.Equal(0, await context.InboxReadings.CountAsync());
    }

    [DatabaseTheory]
    public async Task ReportsThatNoInboxHolds_GoWhenTheyAreAsOld_WithWhatWasAskedFor(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using (var context = database.Open())
        {
            await new RequiredData(context, _clock).WriteMissingAsync(default);
            var creditor = await SeededCreditor.CreateAsync(context, _clock.UtcNow);
            foreach (var day in new[] { "2020-12-31", "2021-01-01" })
            {
                var request = ReportRequest.Ask(creditor.UserId, Guid.Empty, null, "?columns=Case", At(day));
                var waiting = ReportRequest.Ask(creditor.UserId, Guid.Empty, null, "?columns=Case", At(day));
                request.Fail(At(day));
                var report = Domain.Reports.Report.BeginOwn(
                    request,
                    [creditor.PortfolioId],
                    DateOnly.FromDateTime(At(day)),
                    At(day)
                );
                context.AddRange(request, waiting, report, new ReportPiece(report.Id, 0, 0, [1]));
            }

            await context.SaveChangesAsync();
        }

        var first = await RunAsync(database);

        Assert.Equal((JobOutcome.Succeeded, 2), (first.Outcome, first.Done));
        await using var after = database.Open();
        Assert.Equal(At("2021-01-01"), (await after.Reports.SingleAsync()).StartedAtUtc);
        Assert.Equal(1, await after.ReportPieces.CountAsync());
        Assert.Equal(
            [
                (At("2020-12-31"), ReportRequestState.Waiting),
                (At("2021-01-01"), ReportRequestState.Waiting),
                (At("2021-01-01"), ReportRequestState.Failed),
            ],
            (await after.ReportRequests.ToListAsync()).Select(one => (one.AskedAtUtc, one.State)).Order()
        );
    }

    [DatabaseTheory]
    public async Task WithoutARule_NothingGoes(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await FillAsync(database);
        await using (var context = database.Open())
            await context.Set<RetentionRuleRow>().ExecuteDeleteAsync();

        Assert.Equal(0, (await RunAsync(database)).Done);
    }

    /// <returns>Those that stay.</returns>
    private async Task<IReadOnlyList<Guid>> FillAsync(TestDatabase database)
    {
        await using var context = database.Open();
        await new RequiredData(context, _clock).WriteMissingAsync(default);
        var creditor = await SeededCreditor.CreateAsync(context, _clock.UtcNow);
        var lastYear = new DateOnly(2024, 12, 31);
        var old = Enumerable.Range(0, ManyOld).Select(made => Notice(creditor, lastYear.AddDays(-made))).ToList();
        var waiting = Asked(context, creditor);
        var (oldReport, report) = (Report(context, creditor, "2020-12-31"), Report(context, creditor, "2021-01-01"));
        var notice = Notice(creditor, lastYear.AddDays(1));
        context.AddRange(old);
        context.Add(notice);
        context.Add(new InboxReading(old[0].Id, creditor.UserId, _clock.UtcNow));
        context.Add(new InboxReading(oldReport.Id, creditor.UserId, _clock.UtcNow));
        await context.SaveChangesAsync();
        return [waiting.Id, report.Id, notice.Id];
    }

    private static InboxItem Notice(SeededCreditor creditor, DateOnly day) =>
        InboxItem.AboutUsers(creditor.CreditorId, creditor.UserId, day, day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc));

    private static InboxItem Report(PortalContext context, SeededCreditor creditor, string came)
    {
        var at = At(came);
        var report = Domain.Reports.Report.Begin(
            ReportKind.Status,
            creditor.CreditorId,
            creditor.PortfolioId,
            DateOnly.FromDateTime(at),
            at
        );
        report.Freeze([1], [2], at);
        var item = InboxItem.AboutReport(report, null, null, at);
        context.AddRange(report, item, new ReportPiece(report.Id, 0, 0, [1, 2, 3]));
        return item;
    }

    /// <summary>Asked years ago, and still not answered.</summary>
    private static InboxItem Asked(PortalContext context, SeededCreditor creditor)
    {
        var at = At("2024-03-01");
        var registration = new ClaimSeed(creditor, at, TimeSpan.FromSeconds(1)).Claim(1);
        var debtor = Debtor.Create(creditor.CreditorId, registration.Debtor, registration.DebtorContact, at);
        var number = CaseNumber.Create(2024, 1);
        var day = DateOnly.FromDateTime(at);
        var one = Case.Open(number, number.Digits, "inkassoloven-1988", registration, debtor.Id, creditor.Name, day, at);
        var asked = one.AskCreditor(
            new DecisionQuestion("Stemmer det?", day.AddDays(14)),
            new CaseOccasion(day, at, creditor.UserId)
        ).Value;
        var item = InboxItem.AboutCase(
            InboxKind.DecisionAsked,
            (creditor.CreditorId, creditor.PortfolioId, one.Id),
            asked.PublicId,
            day,
            asked.Id,
            at
        );
        context.AddRange(registration, debtor, one, item);
        return item;
    }

    private async Task<JobRun> RunAsync(TestDatabase database)
    {
        await using var host = new NightHost(database, _clock);
        var retention = host.Get<Retention>();
        var lease = await host.Get<JobRunner>().WaitForLeaseAsync(Retention.Name, JobTrigger.Command, default);
        await retention.CarryOutAsync(lease, default);
        await using var context = database.Open();
        return (await context.JobRuns.FindAsync(lease.RunId))!;
    }

    private static DateTime At(string day) => DateOnly.Parse(day, null).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
