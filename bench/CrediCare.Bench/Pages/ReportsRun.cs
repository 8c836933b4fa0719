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
/// Reports of a creditor with 1 000 cases and of one with a tenth of all: the status report of the largest portfolio, and what the
/// generator makes of 1 000 and of 50 000 cases; built, and handed over in each format.
/// </summary>
internal static class ReportsRun
{
    private static readonly string[] Formats = ["pdf", "xlsx", "csv"];

    public static async Task OneAsync(string root, DatabaseEngine engine, int size, int rounds)
    {
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        var time = new DatabaseTime();
        await using var site = new Stock(engine, size, root);
        await site.StartAsync();
        await using var connection = await site.ConnectAsync();
        var bare = new Bare(connection);
        var line = new ReportLine(site, time, rounds);
        Console.WriteLine(ReportLine.Head);
        foreach (var email in new[] { PortalFactory.OtherCreditor, PortalFactory.Creditor })
        {
            using var browser = PortalClient.From(site.ClientOptions.BaseAddress, 1000);
            await browser.SubmitAsync(
                await browser.GetAsync("/account/sign-in"),
                new() { ["Email"] = email, ["Password"] = PortalFactory.Password },
                "form.form[action='/account/sign-in']"
            );
            await StatusAsync(email, site, browser, bare, line);
            await OrderedReports.MeasureAsync(email, site, browser, bare, line);
        }
    }

    /// <summary>A frozen report as a page and in each format, beside reading its packed rows.</summary>
    public static async Task OpenAsync(string what, Report report, PortalClient browser, Bare bare, ReportLine line)
    {
        var rows = ReportPacking.Unpack<ReportDocument>(report.Packed).MainList.Rows;
        foreach (var format in Formats.Prepend(""))
            await line.MeasureAsync(
                $"{what}, {(format.Length == 0 ? "page" : format)}",
                rows,
                () => SizeAsync(browser, $"/reports/{report.PublicId}{(format.Length == 0 ? "" : $"/{format}")}"),
                () => bare.ReadAsync("""SELECT * FROM "ReportPieces" WHERE "ReportId" = {0}""", bare.Key(report.Id))
            );
    }

    /// <summary>Asks for it in each of the formats that files have.</summary>
    public static async Task EachAsync(Func<string, Task> format)
    {
        foreach (var one in Formats)
            await format(one);
    }

    /// <summary>Asks for a file and lets it go by, so that what the process holds is what the site holds.</summary>
    /// <returns>How many bytes it has.</returns>
    public static async Task<long> SizeAsync(PortalClient browser, string path)
    {
        using var answer = await browser.Http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        await using var content = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        var buffer = new byte[65_536];
        var size = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer)) > 0)
            size += read;
        return size;
    }

    /// <summary>Does the work of a job, with its lease, once.</summary>
    public static async Task CarryOutAsync(
        Stock site,
        string job,
        Func<IServiceProvider, HeldLease, CancellationToken, Task> work
    )
    {
        var runner = site.Services.GetRequiredService<JobRunner>();
        var lease = await runner.WaitForLeaseAsync(job, JobTrigger.Command, default);
        var outcome = await runner.CarryOutAsync(
            lease,
            async (held, ended) =>
            {
                await using var scope = site.Services.CreateAsyncScope();
                await work(scope.ServiceProvider, held, ended);
            },
            default
        );
        if (outcome != JobOutcome.Succeeded)
            throw new InvalidOperationException($"{job} was not done: {outcome}.");
    }

    private static async Task StatusAsync(string email, Stock site, PortalClient browser, Bare bare, ReportLine line)
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
        await BuildAsync(site, portfolio, day);
        var report = await ReportAsync();
        await line.MeasureAsync(
            "status report, built",
            ReportPacking.Unpack<ReportDocument>(report.Packed).MainList.Rows,
            () => BuildAsync(site, portfolio, day),
            () => ReadAsync(portfolio, day, bare)
        );
        await OpenAsync("status report", await ReportAsync(), browser, bare, line);

        Task<Report> ReportAsync() =>
            site.WithDatabaseAsync(context =>
                context.Reports.SingleAsync(one =>
                    one.PortfolioId == portfolio && one.Kind == ReportKind.Status && one.Day == day
                )
            );
    }

    // As the job does it, for this portfolio alone; one that is there from an earlier round is built anew.
    private static async Task<long> BuildAsync(Stock site, Guid portfolio, DateOnly day)
    {
        await site.WithDatabaseAsync(async context =>
        {
            await context.InboxItems.Where(item => item.ReportId != null && item.PortfolioId == portfolio).ExecuteDeleteAsync();
            await context.Reports.Where(one => one.PortfolioId == portfolio && one.Day == day).ExecuteDeleteAsync();
        });
        await CarryOutAsync(
            site,
            MonthlyStatusReport.Name,
            (services, held, ended) =>
                services.GetRequiredService<StatusReportBatch>().OfPortfolioAsync(held, portfolio, day, ended)
        );
        return 0;
    }

    private static async Task ReadAsync(Guid portfolioId, DateOnly day, Bare bare)
    {
        var portfolio = bare.Key(portfolioId);
        var from = day.FirstOfMonth().AddMonths(1 - StatusFigures.Months);
        // What the report is held against before anybody sees it.
        await bare.ReadAsync(
            """
            SELECT SUM(l."AmountOre") FROM "Cases" c JOIN "LedgerEntries" l ON l."CaseId" = c."Id"
            WHERE c."PortfolioId" = {0} AND c."OpenedOn" <= {1} AND l."BookedOn" <= {1}
            """,
            portfolio,
            day
        );
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
}
