using System.Globalization;
using CrediCare.Domain.Reports.Own;
using CrediCare.TestKit;
using CrediCare.Web.Features.Reports.Own;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Bench.Pages;

/// <summary>
/// The generator's report of all cases, or of the newest 50 000 as near as the day they were registered on parts them: a short one
/// while one waits, a long one behind the page.
/// </summary>
internal static class OrderedReports
{
    private const int Most = 50_000;
    private const int Batch = 500;

    public static async Task MeasureAsync(string email, Stock site, PortalClient browser, Bare bare, ReportLine line)
    {
        var reader = await Scenarios.ReaderAsync(email, email, bare);
        var (from, rows) = await FromAsync(reader, bare);
        if (rows == 0)
            return;
        var address = ReportOrderForm.AddressOf(
            new()
            {
                Standing = OrderStanding.All,
                Period = OrderPeriod.Registered,
                Span = OrderSpan.Between,
                From = from,
            }
        );
        if (rows > OwnReportMaker.MostAtOnce)
        {
            await LongAsync(site, browser, address, bare, line, () => ReadAsync(reader, from, bare), rows);
            return;
        }

        await line.MeasureAsync(
            "ordered report, page",
            rows,
            () => ReportsRun.SizeAsync(browser, $"/reports/new{address}"),
            () => ReadAsync(reader, from, bare)
        );
        await ReportsRun.EachAsync(format =>
            line.MeasureAsync(
                $"ordered report, {format}",
                rows,
                () => ReportsRun.SizeAsync(browser, $"/reports/new/export{address}&format={format}"),
                () => ReadAsync(reader, from, bare)
            )
        );
    }

    private static async Task LongAsync(
        Stock site,
        PortalClient browser,
        string address,
        Bare bare,
        ReportLine line,
        Func<Task> byHand,
        int rows
    )
    {
        var request = "";
        await line.MeasureAsync(
            "ordered report, built",
            rows,
            async () =>
            {
                var asked = await browser.SubmitAsync(
                    await browser.GetAsync($"/reports/new{address}"),
                    [],
                    "form[action='/reports/saved']",
                    "button[formaction='/reports/requests']"
                );
                request = asked.Location!.Split('/')[^1];
                var id = await site.WithDatabaseAsync(context =>
                    context.ReportRequests.Where(one => one.PublicId == request).Select(one => one.Id).SingleAsync()
                );
                await ReportsRun.CarryOutAsync(
                    site,
                    OwnReports.Name,
                    (services, held, ended) => services.GetRequiredService<OwnReportBatch>().MakeAsync(held, id, ended)
                );
                return 0;
            },
            byHand
        );
        var report = await site.WithDatabaseAsync(context =>
            (
                from one in context.ReportRequests
                join made in context.Reports on one.ReportId equals made.Id
                where one.PublicId == request
                select made
            ).SingleAsync()
        );
        await ReportsRun.OpenAsync("ordered report", report, browser, bare, line);
    }

    private static async Task<(DateOnly From, int Rows)> FromAsync(Reader reader, Bare bare)
    {
        var days = await bare.ReadAsync(
            """SELECT "OpenedOn", COUNT(*) FROM "Cases" WHERE "PortfolioId" IN ({0}) GROUP BY "OpenedOn" ORDER BY "OpenedOn" DESC""",
            reader.PortfolioIds
        );
        var (from, rows) = (DateOnly.MaxValue, 0);
        foreach (var day in days)
        {
            var more = rows + Convert.ToInt32(day[1], CultureInfo.InvariantCulture);
            if (more > Most)
                break;
            (from, rows) = (day[0] is DateOnly on ? on : DateOnly.Parse((string)day[0], CultureInfo.InvariantCulture), more);
        }

        return (from, rows);
    }

    private static async Task ReadAsync(Reader reader, DateOnly from, Bare bare)
    {
        var ids = (
            await bare.ReadAsync(
                """SELECT "Id" FROM "Cases" WHERE "PortfolioId" IN ({0}) AND "OpenedOn" >= {1} ORDER BY "OpenedOn", "Id" """,
                reader.PortfolioIds,
                from
            )
        ).ConvertAll(row => row[0]);
        foreach (var batch in ids.Chunk(Batch))
        {
            var rows = await bare.ReadAsync(
                $$"""SELECT {{CaseRowsByHand.Columns}} FROM "Cases" c {{CaseRowsByHand.Joins}} WHERE c."Id" IN ({0})""",
                (IEnumerable<object>)batch
            );
            await CaseRowsByHand.ReadClaimsAsync(rows, bare);
            await bare.ReadAsync(
                """SELECT "CaseId", "InvoiceNumber", "OwnReference", "DueDate" FROM "Invoices" WHERE "CaseId" IN ({0})""",
                (IEnumerable<object>)batch
            );
        }
    }
}
