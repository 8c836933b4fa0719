using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Reports.Own;
using CrediCare.Web.Jobs.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week;

/// <summary>
/// Removes a batch of the reports that nobody's inbox holds and that have been kept long enough, and of what was once asked for:
/// staff's own, those that nobody was told of, and those that were never finished. What the inbox holds goes with it, see
/// <see cref="InboxRetentionBatch"/>.
/// </summary>
public sealed class ReportRetentionBatch(PortalContext context, RateBook rates)
{
    private const int Most = 200;

    /// <returns>Whether there may be more.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was removed.</exception>
    public async Task<bool> RemoveAsync(HeldLease lease, DateOnly today, CancellationToken cancellationToken)
    {
        if (await rates.RetentionMonthsAsync(RetentionCategory.PrimaryAccounting, today, cancellationToken) is not { } months)
            return false;
        var keptFrom = OsloTime.ToUtc(InboxRetention.KeptFrom(months, today), TimeOnly.MinValue);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var reports = await context
            .Reports.Where(report => report.StartedAtUtc < keptFrom)
            .Where(report => !context.InboxItems.Any(item => item.ReportId == report.Id))
            .OrderBy(report => report.StartedAtUtc)
            .Select(report => report.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var requests = await context
            .ReportRequests.Where(request => request.AskedAtUtc < keptFrom)
            .Where(request => request.State == ReportRequestState.Done || request.State == ReportRequestState.Failed)
            .OrderBy(request => request.AskedAtUtc)
            .Select(request => request.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        await ReportShelf.RemoveAsync(context, context.Reports.Where(report => reports.Contains(report.Id)), cancellationToken);
        await context.ReportRequests.Where(request => requests.Contains(request.Id)).ExecuteDeleteAsync(cancellationToken);
        var removed = reports.Count + requests.Count;
        await lease.AdvanceAsync(context, removed, removed, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return reports.Count == Most || requests.Count == Most;
    }
}
