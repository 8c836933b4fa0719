using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>
/// Where reports are built, piece by piece, each in a transaction with the lease renewed inside it. One that was left unfinished is
/// begun again; one that is frozen is never touched.
/// </summary>
public sealed class ReportShelf(PortalContext context, TimeProvider clock)
{
    /// <returns>The report, empty; null when it is frozen already.</returns>
    public Task<Report?> BeginAsync(
        HeldLease lease,
        ReportKind kind,
        Guid creditorId,
        Guid? portfolioId,
        DateOnly day,
        CancellationToken cancellationToken
    ) => BeginAsync(lease, Report.Begin(kind, creditorId, portfolioId, day, clock.GetUtcNow().UtcDateTime), cancellationToken);

    /// <param name="lease">The run's.</param>
    /// <param name="wanted">The report as it would be; one of the same cause that is there already is taken up instead.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The report, empty; null when it is frozen already.</returns>
    public async Task<Report?> BeginAsync(HeldLease lease, Report wanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        var report = await context
            .Reports.Include(one => one.Covers)
            .SingleOrDefaultAsync(one => one.Cause == wanted.Cause, cancellationToken);
        if (report?.FrozenAtUtc is not null)
        {
            await lease.AdvanceAsync(context, 1, 0, 0, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return null;
        }

        if (report is null)
            context.Add(report = wanted);
        else
            report.BeginAgain(wanted);
        await context.SaveChangesAsync(cancellationToken);
        await context.ReportPieces.Where(piece => piece.ReportId == report.Id).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return report;
    }

    /// <summary>Takes away what was begun of a cause and never frozen: it has failed, and nobody was told.</summary>
    public Task DropAsync(string cause, CancellationToken cancellationToken) =>
        RemoveAsync(
            context,
            context.Reports.Where(report => report.Cause == cause && report.FrozenAtUtc == null),
            cancellationToken
        );

    /// <summary>Removes reports with their pieces, within the caller's transaction where there is one.</summary>
    public static async Task RemoveAsync(PortalContext context, IQueryable<Report> gone, CancellationToken cancellationToken)
    {
        await context
            .ReportPieces.Where(piece => gone.Any(report => report.Id == piece.ReportId))
            .ExecuteDeleteAsync(cancellationToken);
        await gone.ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Puts down the pieces of lists that are full, or with <paramref name="all"/> whatever is left.</summary>
    public async Task PutAsync(HeldLease lease, IEnumerable<ReportPieces> lists, bool all, CancellationToken cancellationToken)
    {
        var pieces = lists.SelectMany(list => list.Take(all)).ToList();
        if (pieces.Count == 0)
            return;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        await BulkInsert.InsertAsync(context, pieces, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Freezes it and tells of it, all or nothing: from here on it is there.
    /// </summary>
    /// <param name="lease">The run's.</param>
    /// <param name="report">The report, whose pieces are all there.</param>
    /// <param name="document">What it says.</param>
    /// <param name="figures">What others may add up; null for none.</param>
    /// <param name="tell">Tells those who are to read it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task FreezeAsync(
        HeldLease lease,
        Report report,
        ReportDocument document,
        StatusFigures? figures,
        Func<Task> tell,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        report.Freeze(
            ReportPacking.Pack(document),
            figures is null ? [] : ReportPacking.Pack(figures),
            clock.GetUtcNow().UtcDateTime
        );
        await context.SaveChangesAsync(cancellationToken);
        await tell();
        await lease.AdvanceAsync(context, 1, 1, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}
