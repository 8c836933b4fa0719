using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Jobs.Week.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week;

/// <summary>Removes drafts that have been kept as long as their authors were told, with their documents.</summary>
public sealed class DraftRetentionBatch(PortalContext context, ForgetDocuments documents)
{
    private const int Most = 200;

    /// <returns>Whether there may be more.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was removed.</exception>
    public async Task<bool> RemoveAsync(HeldLease lease, DateOnly today, CancellationToken cancellationToken)
    {
        var keptFrom = today.AddDays(-RegistrationDraft.KeptDays);
        var keptFromUtc = OsloTime.ToUtc(keptFrom, TimeOnly.MinValue);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var ids = await context
            .RegistrationDrafts.Where(draft =>
                draft.ChangedAtUtc < keptFromUtc && (draft.RemindOn == null || draft.RemindOn < keptFrom)
            )
            .OrderBy(draft => draft.ChangedAtUtc)
            .ThenBy(draft => draft.Id)
            .Select(draft => draft.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        await documents.OfDraftsAsync(ids, cancellationToken);
        await context.RegistrationDrafts.Where(draft => ids.Contains(draft.Id)).ExecuteDeleteAsync(cancellationToken);
        await lease.AdvanceAsync(context, ids.Count, ids.Count, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ids.Count == Most;
    }
}
