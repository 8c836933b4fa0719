using System.Diagnostics;
using System.Globalization;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Reports;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Bench.Pages;

/// <summary>
/// The status report of one portfolio: how long it takes to build, beside reading the same rows by hand, and to hand over in each
/// format; and what the process holds meanwhile.
/// </summary>
internal static class ReportsRun
{
    private static readonly string[] Formats = ["", "/pdf", "/xlsx", "/csv"];

    public static async Task OneAsync(string root, DatabaseEngine engine, int size, int rounds)
    {
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        await using var site = new Stock(engine, size, root);
        await site.StartAsync();
        await using var connection = await site.ConnectAsync();
        var bare = new Bare(connection);
        foreach (var email in new[] { PortalFactory.OtherCreditor, PortalFactory.Creditor })
            await OfAsync(email, site, bare, rounds);
    }

    private static async Task OfAsync(string email, Stock site, Bare bare, int rounds)
    {
        var portfolio = await site.WithDatabaseAsync(context =>
            (
                from user in context.Users
                join membership in context.Memberships on user.Id equals membership.UserId
                join one in context.Portfolios on membership.CreditorId equals one.CreditorId
                where user.Email == email
                orderby context.Cases.Count(found => found.PortfolioId == one.Id) descending
                select one.Id
            ).FirstAsync()
        );
        var day = site.Clock.Today().LastOfMonthBefore();
        var built = await TimedAsync(() => BuildAsync(site, portfolio, day));
        var byHand = await TimedAsync(() => ReadAsync(portfolio, day, bare));
        var report = await site.WithDatabaseAsync(context =>
            context.Reports.SingleAsync(one => one.PortfolioId == portfolio && one.Kind == ReportKind.Status && one.Day == day)
        );
        var rows = ReportPacking.Unpack<ReportDocument>(report.Packed).MainList.Rows;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {site.Engine} | {site.Cases} | build | {rows} | {built:0} | | {byHand:0} | {built / byHand:0.00} | | {Peak} |"
            )
        );

        using var browser = PortalClient.From(site.ClientOptions.BaseAddress, 1000);
        await browser.SubmitAsync(
            await browser.GetAsync("/account/sign-in"),
            new() { ["Email"] = email, ["Password"] = PortalFactory.Password },
            "form.form[action='/account/sign-in']"
        );
        foreach (var format in Formats)
        {
            var times = new List<double>();
            var bytes = 0L;
            for (var round = -1; round < rounds; round++)
            {
                var time = await TimedAsync(async () =>
                {
                    using var answer = await browser.Http.GetAsync($"/reports/{report.PublicId}{format}");
                    bytes = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).LongLength;
                });
                if (round >= 0)
                    times.Add(time);
            }

            times.Sort();
            var pieces = await TimedAsync(() =>
                bare.ReadAsync("""SELECT * FROM "ReportPieces" WHERE "ReportId" = {0}""", bare.Key(report.Id))
            );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {site.Engine} | {site.Cases} | {(format.Length == 0 ? "page" : format[1..])} | {rows} | {times[times.Count / 2]:0} | {times[(int)(0.95 * times.Count)]:0} | {pieces:0} | | {bytes / 1000:0} | {Peak} |"
                )
            );
        }
    }

    private static long Peak => Process.GetCurrentProcess().PeakWorkingSet64 >> 20;

    // As the job does it, for this portfolio alone; one that is there from an earlier round is built anew.
    private static async Task BuildAsync(Stock site, Guid portfolio, DateOnly day)
    {
        await site.WithDatabaseAsync(async context =>
        {
            await context.InboxItems.Where(item => item.ReportId != null && item.PortfolioId == portfolio).ExecuteDeleteAsync();
            await context.Reports.Where(one => one.PortfolioId == portfolio && one.Day == day).ExecuteDeleteAsync();
        });
        var runner = site.Services.GetRequiredService<JobRunner>();
        var lease = await runner.WaitForLeaseAsync(MonthlyStatusReport.Name, JobTrigger.Command, default);
        var outcome = await runner.CarryOutAsync(
            lease,
            async (held, ended) =>
            {
                await using var scope = site.Services.CreateAsyncScope();
                var batch = scope.ServiceProvider.GetRequiredService<StatusReportBatch>();
                await batch.OfPortfolioAsync(held, portfolio, day, ended);
            },
            default
        );
        if (outcome != JobOutcome.Succeeded)
            throw new InvalidOperationException($"The report was not made: {outcome}.");
    }

    private static async Task ReadAsync(Guid portfolioId, DateOnly day, Bare bare)
    {
        var portfolio = bare.Key(portfolioId);
        var from = day.FirstOfMonth().AddMonths(1 - StatusFigures.Months);
        const string Cases =
            """SELECT c."Id" FROM "Cases" c WHERE c."PortfolioId" = {0} AND c."OpenedOn" <= {1} AND (c."ClosedOn" IS NULL OR c."ClosedOn" >= {2})""";
        var ids = (await bare.ReadAsync($"{Cases} ORDER BY c.\"CaseNumber\"", portfolio, day, from)).ConvertAll(row => row[0]);
        foreach (var batch in ids.Chunk(500))
        {
            await bare.ReadAsync(
                """SELECT c."CaseNumber", c."EarliestLimitation", d."Name" FROM "Cases" c JOIN "Debtors" d ON d."Id" = c."DebtorId" WHERE c."Id" IN ({0})""",
                (IEnumerable<object>)batch
            );
            foreach (var table in new[] { "Invoices", "LedgerEntries", "CaseEvents" })
                await bare.ReadAsync($$"""SELECT * FROM "{{table}}" WHERE "CaseId" IN ({0})""", (IEnumerable<object>)batch);
        }
    }

    private static async Task<double> TimedAsync(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
