using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Inbox;
using CrediCare.Web.Jobs.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week;

/// <summary>
/// Removes a batch of what the inbox has kept long enough, with its reports and who has read it, in one transaction: reports as
/// primary accounting records, everything else as notices.
/// </summary>
public sealed class InboxRetentionBatch(PortalContext context, RateBook rates)
{
    private const int Most = 200;

    public static IReadOnlyList<RetentionCategory> Categories { get; } =
    [RetentionCategory.PrimaryAccounting, RetentionCategory.Notices];

    /// <returns>Whether there may be more.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was removed.</exception>
    public async Task<bool> RemoveAsync(
        HeldLease lease,
        RetentionCategory category,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (await rates.RetentionMonthsAsync(category, today, cancellationToken) is not { } months)
            return false;
        var keptFrom = OsloTime.ToUtc(InboxRetention.KeptFrom(months, today), TimeOnly.MinValue);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var kinds = KindsOf(category);
        var ids = await context
            .InboxItems.Where(item => kinds.Contains(item.Kind) && item.CreatedAtUtc < keptFrom)
            .Where(item => !context.Decisions.Any(asked => asked.Id == item.DecisionId && asked.State == DecisionState.Waiting))
            .OrderBy(item => item.CreatedAtUtc)
            .ThenBy(item => item.Id)
            .Select(item => item.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        await RemoveAsync(ids, cancellationToken);
        await lease.AdvanceAsync(context, ids.Count, ids.Count, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ids.Count == Most;
    }

    private async Task RemoveAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var reports = await context
            .InboxItems.Where(item => ids.Contains(item.Id) && item.ReportId != null)
            .Select(item => item.ReportId!.Value)
            .Distinct()
            .ToListAsync(cancellationToken);
        await context.InboxReadings.Where(read => ids.Contains(read.ItemId)).ExecuteDeleteAsync(cancellationToken);
        await context.InboxItems.Where(item => ids.Contains(item.Id)).ExecuteDeleteAsync(cancellationToken);

        // A report goes with the last who were told of it.
        await ReportShelf.RemoveAsync(
            context,
            context.Reports.Where(report =>
                reports.Contains(report.Id) && !context.InboxItems.Any(item => item.ReportId == report.Id)
            ),
            cancellationToken
        );
    }

    private static List<InboxKind> KindsOf(RetentionCategory category) =>
        [.. Enum.GetValues<InboxKind>().Where(kind => kind.IsReport() == (category == RetentionCategory.PrimaryAccounting))];
}
