using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>
/// Builds the status reports of a month: one for each portfolio, then one for each creditor with more than one. A report that fails is
/// left unpublished, the others go on, and the run ends as failed so that it is tried again.
/// </summary>
public sealed partial class StatusReports(IServiceScopeFactory scopes, TimeProvider clock, ILogger<StatusReports> log)
{
    /// <param name="lease">The run's.</param>
    /// <param name="month">A day of the month; null is the last that is over.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InvalidOperationException">Some of them could not be made.</exception>
    public async Task RunAsync(HeldLease lease, DateOnly? month, CancellationToken cancellationToken)
    {
        var day = month?.LastOfMonth() ?? clock.Today().LastOfMonthBefore();
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var portfolios = await PortfoliosAsync(context, day, cancellationToken);
        var several = portfolios.GroupBy(one => one.CreditorId).Where(group => group.Count() > 1).ToList();
        await lease.ExpectAsync(context, portfolios.Count + several.Count, cancellationToken);

        var failed = new HashSet<Guid>();
        foreach (var one in portfolios)
            if (
                !await TryAsync(
                    lease,
                    batch => batch.OfPortfolioAsync(lease, one.PortfolioId, day, cancellationToken),
                    one.PortfolioId,
                    cancellationToken
                )
            )
                failed.Add(one.CreditorId);
        foreach (var creditor in several.Select(group => group.Key).Where(id => !failed.Contains(id)))
            if (
                !await TryAsync(
                    lease,
                    batch => batch.OfCreditorAsync(lease, creditor, day, cancellationToken),
                    creditor,
                    cancellationToken
                )
            )
                failed.Add(creditor);
        if (failed.Count > 0)
            throw new InvalidOperationException($"Status reports of {failed.Count} creditors could not be made.");
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

    private async Task<bool> TryAsync(
        HeldLease lease,
        Func<StatusReportBatch, Task> build,
        Guid subject,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await build(scope.ServiceProvider.GetRequiredService<StatusReportBatch>());
            return true;
        }
        catch (Exception failure) when (failure is not LeaseLostException && !cancellationToken.IsCancellationRequested)
        {
            Failed(failure, subject);
            await lease.AdvanceAsync(scope.ServiceProvider.GetRequiredService<PortalContext>(), 1, 0, 1, cancellationToken);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The status report of {Subject} could not be made; the others go on")]
    private partial void Failed(Exception failure, Guid subject);

    private sealed record PortfolioToReport(Guid PortfolioId, Guid CreditorId);
}
