using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Registrations.Upload;
using CrediCare.Web.Features.Registrations.Upload;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week;

/// <summary>Removes uploaded files that nobody has touched for <see cref="UploadBatch.KeptDays"/> days, a few in each transaction.</summary>
public sealed class UploadRetentionBatch(PortalContext context)
{
    private const int Most = 5;

    /// <returns>Whether there may be more.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was removed.</exception>
    public async Task<bool> RemoveAsync(HeldLease lease, DateOnly today, CancellationToken cancellationToken)
    {
        var keptFrom = OsloTime.ToUtc(today.AddDays(-UploadBatch.KeptDays), TimeOnly.MinValue);
        var atWork = UploadStates.AtWork;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var ids = await context
            .UploadBatches.Where(batch => batch.ChangedAtUtc < keptFrom && !atWork.Contains(batch.State))
            .OrderBy(batch => batch.ChangedAtUtc)
            .ThenBy(batch => batch.Id)
            .Select(batch => batch.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        await UploadDeeds.RemoveAsync(context, ids, cancellationToken);
        await lease.AdvanceAsync(context, ids.Count, ids.Count, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ids.Count == Most;
    }
}
