using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Data.Privacy;
using CrediCare.Data.Rates;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>
/// Removes a batch of what a rule no longer keeps, once an administrator has seen how much that is and let it
/// (<see cref="RetentionApproval"/>). A batch is one transaction, with its count in the run and in the log.
/// </summary>
public sealed class RetentionBatch(PortalContext context, RateBook rates, TimeProvider clock)
{
    /// <returns>Whether there may be more.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was removed.</exception>
    public async Task<bool> RemoveAsync(HeldLease lease, IRetained kind, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        if (
            await rates.RetentionRuleAsync(kind.Category, today, cancellationToken) is not { } rule
            || !await context.RetentionApprovals.AnyAsync(one => one.RuleId == rule.Id, cancellationToken)
        )
            return false;
        var taken = await kind.RemoveAsync(kind.Reach(rule.Months, today), cancellationToken);
        if (taken.Removed > 0)
            context.Add(Entry(kind.Category, taken.Removed));
        await context.SaveChangesAsync(cancellationToken);
        await lease.AdvanceAsync(context, taken.Removed, taken.Removed, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return taken.More;
    }

    private AuditEntry Entry(RetentionCategory category, int removed) =>
        new(
            Guid.CreateVersion7(),
            clock.GetUtcNow().UtcDateTime,
            null,
            false,
            AuditAction.RetentionCarriedOut,
            nameof(RetentionRuleRow),
            null,
            null,
            string.Create(CultureInfo.InvariantCulture, $"{category} {removed}")
        );
}
