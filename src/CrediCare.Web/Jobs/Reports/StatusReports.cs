using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>
/// Builds the status reports of a month: one for each portfolio, then one for each creditor with more than one. Where one fails the run
/// ends as failed, so that it is tried again.
/// </summary>
public sealed class StatusReports(ReportRun run, TimeProvider clock)
{
    /// <param name="lease">The run's.</param>
    /// <param name="month">A day of the month; null is the last that is over.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InvalidOperationException">Some of them could not be made.</exception>
    public async Task RunAsync(HeldLease lease, DateOnly? month, CancellationToken cancellationToken)
    {
        var day = month?.LastOfMonth() ?? clock.Today().LastOfMonthBefore();
        var portfolios = await run.ReadAsync(context => PortfoliosAsync(context, day, cancellationToken));
        var several = portfolios.GroupBy(one => one.CreditorId).Where(group => group.Count() > 1).ToList();
        await run.ReadAsync(async context =>
        {
            await lease.ExpectAsync(context, portfolios.Count + several.Count, cancellationToken);
            return true;
        });

        var failed = await run.EachAsync<StatusReportBatch, PortfolioToReport>(
            lease,
            portfolios,
            one => one.PortfolioId,
            (batch, one) => batch.OfPortfolioAsync(lease, one.PortfolioId, day, cancellationToken),
            cancellationToken
        );
        var lacking = failed.Select(one => one.CreditorId).ToHashSet();
        var summaries = await run.EachAsync<StatusReportBatch, Guid>(
            lease,
            several.Select(group => group.Key).Where(id => !lacking.Contains(id)),
            id => id,
            (batch, id) => batch.OfCreditorAsync(lease, id, day, cancellationToken),
            cancellationToken
        );
        if (failed.Count + summaries.Count is > 0 and var count)
            throw new InvalidOperationException($"{count} status reports could not be made.");
    }

    /// <summary>Those of creditors we still work for who were ours by the day, or whose cases were.</summary>
    private static async Task<List<PortfolioToReport>> PortfoliosAsync(
        PortalContext context,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var end = OsloTime.ToUtc(day.AddDays(1), TimeOnly.MinValue);
        return await (
            from portfolio in context.Portfolios
            join creditor in context.Creditors on portfolio.CreditorId equals creditor.Id
            where
                creditor.Standing != CreditorStanding.Ended
                && (
                    creditor.CreatedAtUtc < end
                    || context.Cases.Any(one => one.PortfolioId == portfolio.Id && one.OpenedOn <= day)
                )
            orderby creditor.Name, portfolio.Name, portfolio.Id
            select new PortfolioToReport(portfolio.Id, creditor.Id)
        ).ToListAsync(cancellationToken);
    }
}
