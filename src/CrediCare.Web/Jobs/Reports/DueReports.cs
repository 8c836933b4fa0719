using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>The reports that people wait for, and those whose rhythm has come due.</summary>
public sealed class DueReports(PortalContext context, ReportShelf shelf, TimeProvider clock)
{
    /// <summary>Asks for what saved orders are due for, each once for its day; a day that nobody served is caught up.</summary>
    public async Task AskAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        var (today, now) = (clock.Today(), clock.GetUtcNow().UtcDateTime);
        foreach (var rhythm in Enum.GetValues<ReportRhythm>())
        {
            if (rhythm.LatestDue(today) is not { } due)
                continue;
            var saved = await context
                .SavedReports.AsNoTracking()
                .Where(one => one.Rhythm == rhythm && one.RhythmSince < due)
                .OrderBy(one => one.Id)
                .ToListAsync(cancellationToken);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await lease.RenewAsync(context, cancellationToken);
            foreach (var one in saved)
                await BulkInsert.InsertUnlessThereAsync(context, ReportRequest.Of(one, due, now), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>The one that has waited longest; also one that was left unfinished, since whoever asks here holds the job.</summary>
    public async Task<Guid?> NextAsync(CancellationToken cancellationToken) =>
        await context
            .ReportRequests.Where(one => one.State == ReportRequestState.Waiting || one.State == ReportRequestState.Running)
            .OrderBy(one => one.AskedAtUtc)
            .ThenBy(one => one.Id)
            .Select(one => (Guid?)one.Id)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Says that it failed, and leaves nothing of what was made of it.</summary>
    public async Task FailAsync(Guid requestId, CancellationToken cancellationToken)
    {
        var request = await context.ReportRequests.SingleAsync(one => one.Id == requestId, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await shelf.DropAsync(Report.CauseOf(request), cancellationToken);
        request.Fail(clock.GetUtcNow().UtcDateTime);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
