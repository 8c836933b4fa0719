using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Import;

/// <summary>
/// One batch of the night, one transaction: the lease, the cases with all that belongs to them, the refusals with their
/// messages, and the run's figures are saved together.
/// </summary>
public sealed class ImportBatch(PortalContext context, RateBook rates, TimeProvider clock)
{
    /// <summary>Imports or refuses the registrations that are still submitted.</summary>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was saved.</exception>
    /// <exception cref="BatchChangedException">A registration was changed meanwhile; nothing was saved.</exception>
    public async Task ImportAsync(HeldLease lease, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);

        var facts = await BatchFacts.ReadAsync(context, ids, cancellationToken);
        var refused = facts
            .Registrations.Select(row => (row.Id, Reason: facts.RefusalOf(row)))
            .Where(row => row.Reason is not null)
            .ToDictionary(row => row.Id, row => row.Reason!.Value);
        var good = facts.Registrations.Where(row => !refused.ContainsKey(row.Id)).ToList();

        var regime = await rates.LegalRegimeAsync(today, cancellationToken);
        var opened = await OpenedCases.OpenAsync(context, good, facts, regime, today, now, cancellationToken);
        await opened.SaveAsync(context, cancellationToken);
        await RefusedRegistrations.SaveAsync(context, lease.RunId, refused, today, now, cancellationToken);
        await lease.AdvanceAsync(context, facts.Registrations.Count, good.Count, refused.Count, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Refuses rows that could not be made into cases, without reading more of them than the refusal needs.</summary>
    public async Task RefuseUnreadableAsync(HeldLease lease, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var refused = await context
            .Registrations.WaitingForTheNight()
            .Where(row => ids.Contains(row.Id))
            .Select(row => row.Id)
            .ToDictionaryAsync(id => id, _ => RefusalReason.Unreadable, cancellationToken);
        await RefusedRegistrations.SaveAsync(
            context,
            lease.RunId,
            refused,
            clock.Today(),
            clock.GetUtcNow().UtcDateTime,
            cancellationToken
        );
        await lease.AdvanceAsync(context, refused.Count, 0, refused.Count, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
