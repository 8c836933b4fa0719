using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Privacy;

/// <summary>A case and the days that decide how long it is kept.</summary>
public sealed record TracedCase(Guid Id, string CaseNumber, Guid DebtorId, CaseTraces Traces);

/// <summary>Reads what <see cref="CaseKeeping"/> asks for, without a case's history.</summary>
public static class CaseTracesQuery
{
    /// <summary>Where an interruption gave the claim a new life and nobody entered its end.</summary>
    private const int YearsAfterInterruption = 10;

    /// <summary>In the order in which the cases come.</summary>
    public static async Task<IReadOnlyList<TracedCase>> TracesAsync(
        this PortalContext context,
        IQueryable<Case> cases,
        CancellationToken cancellationToken
    )
    {
        var read = await cases
            .IgnoreAutoIncludes()
            .AsNoTracking()
            .Select(one => new
            {
                one.Id,
                one.CaseNumber,
                one.DebtorId,
                ClosedOn = one.Stage == CaseStage.Closed ? one.ClosedOn : null,
                one.OutstandingOre,
                one.ExcessSince,
                Booked = context.LedgerEntries.Where(row => row.CaseId == one.Id).Max(row => (DateOnly?)row.BookedOn),
                Opened = context.Disputes.Where(of => of.CaseId == one.Id).Max(of => (DateTime?)of.OpenedAtUtc),
                Decided = context.Disputes.Where(of => of.CaseId == one.Id).Max(of => of.DecidedAtUtc),
                Said = (
                    from dispute in context.Disputes
                    where dispute.CaseId == one.Id
                    join statement in context.Set<DisputeStatement>() on dispute.Id equals statement.DisputeId
                    select (DateTime?)statement.WrittenAtUtc
                ).Max(),
                Limited = context.Invoices.Where(of => of.CaseId == one.Id).Max(of => (DateOnly?)of.LegalExpiry),
                Moved = (
                    from invoice in context.Invoices
                    where invoice.CaseId == one.Id
                    join moved in context.LimitationEvents on invoice.Id equals moved.InvoiceId
                    select moved.NewExpiry
                ).Max(),
                Interrupted = (
                    from invoice in context.Invoices
                    where invoice.CaseId == one.Id
                    join moved in context.LimitationEvents on invoice.Id equals moved.InvoiceId
                    where moved.NewExpiry == null
                    select (DateOnly?)moved.HappenedOn
                ).Max(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. read.Select(one => new TracedCase(
                one.Id,
                one.CaseNumber,
                one.DebtorId,
                new(
                    one.ClosedOn,
                    one.Booked,
                    new[] { one.Opened, one.Decided, one.Said }.Max() is { } disputed ? OsloTime.DateOf(disputed) : null,
                    one.OutstandingOre > 0
                        ? new[] { one.Limited, one.Moved, one.Interrupted?.AddYears(YearsAfterInterruption) }.Max()
                        : null,
                    one.ExcessSince is not null
                )
            )),
        ];
    }
}
