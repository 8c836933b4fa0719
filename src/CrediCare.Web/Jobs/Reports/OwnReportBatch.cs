using System.Globalization;
using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using CrediCare.Web.Features.Reports.Own;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>
/// Makes one report that a person asked for and freezes it, with the access the person has now. What is held does not grow with
/// it, but for the keys of its cases. All of it speaks of the day in Oslo on which the making began, also when that takes until
/// after midnight: what is found is what is there by then, so the day of the order would be of something else. One that was left
/// unfinished is begun again with the day of its new beginning.
/// </summary>
public sealed class OwnReportBatch(
    PortalContext context,
    ViewerQuery viewers,
    OwnReportScopes scopes,
    OrderedCases ordered,
    OwnReportRows rows,
    DueReports due,
    ReportShelf shelf,
    ReportNotices notices,
    TimeProvider clock
)
{
    public async Task MakeAsync(HeldLease lease, Guid requestId, CancellationToken cancellationToken)
    {
        var request = await context.ReportRequests.SingleAsync(one => one.Id == requestId, cancellationToken);
        var today = clock.Today();
        var viewer = await viewers.FindAwayAsync(request.OwnerUserId, request.CompanyId, today, cancellationToken);
        if (viewer is null || !request.Begin())
        {
            await due.FailAsync(requestId, cancellationToken);
            await lease.AdvanceAsync(context, 1, 0, 1, cancellationToken);
            return;
        }

        await context.SaveChangesAsync(cancellationToken);
        var order = ReportOrderForm.OrderOf(request.Query);
        var scope = await scopes.FindAsync(viewer, order, cancellationToken);
        var wanted = Report.BeginOwn(request, scope.PortfolioIds, today, Now);
        if (await shelf.BeginAsync(lease, wanted, cancellationToken) is not { } report)
            throw new InvalidOperationException("A report that was not told of is frozen.");
        var found = ordered.Found(scope.Cases, order, today);
        var keys = await rows.KeysAsync(found, order, int.MaxValue, cancellationToken);
        await SaysAsync(request, keys.Count, 0, cancellationToken);

        var (groups, all) = (new OwnReportGroups(order), Pieces(report, OwnReport.Cases, OwnReport.Columns(order)));
        var gathered = Pieces(report, OwnReport.Groups, OwnReport.GroupColumns(order));
        DateOnly? through = null;
        await foreach (var batch in rows.ReadAsync(keys, today, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var one in batch)
            {
                var line = OwnReportCells.Row(order, one, scope.Reached.ShowsCreditor);
                through = through is null || one.InterestKnownThrough < through ? one.InterestKnownThrough : through;
                all.Add(line);
                foreach (var group in groups.Add(line))
                    gathered.Add(group);
            }

            await shelf.PutAsync(lease, [all, gathered], all: false, cancellationToken);
            await SaysAsync(request, keys.Count, all.Rows, cancellationToken);
        }

        foreach (var group in groups.End())
            gathered.Add(group);
        await shelf.PutAsync(lease, [all, gathered], all: true, cancellationToken);
        var document = OwnReport.Document(
            order,
            new OwnReportHead(request.Name, scope.Owner, today, Now, through),
            new ReportSums(all.Rows, all.Sums),
            order.Grouping == OrderGrouping.None ? null : new ReportSums(gathered.Rows, gathered.Sums)
        );
        await shelf.FreezeAsync(
            lease,
            report,
            document,
            null,
            async () =>
            {
                await LogAsync(request, report, found, cancellationToken);
                await notices.OfOwnAsync(report, request, cancellationToken);
                request.Succeed(report.Id, Now);
                await context.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private static ReportPieces Pieces(Report report, int list, IReadOnlyList<ReportColumn> columns) =>
        new(report.Id, list, columns);

    /// <summary>How many cases it took, in the log of each company.</summary>
    private async Task LogAsync(ReportRequest request, Report report, IQueryable<Case> found, CancellationToken cancellationToken)
    {
        var counts = await found
            .GroupBy(one => one.CreditorId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        context.AddRange(
            counts.Select(group => new AuditEntry(
                Guid.CreateVersion7(),
                Now,
                request.OwnerUserId,
                request.IsOfStaff,
                AuditAction.Downloaded,
                nameof(Report),
                report.Id,
                group.Key,
                string.Create(CultureInfo.InvariantCulture, $"{group.Count} report")
            ))
        );
    }

    private Task SaysAsync(ReportRequest request, int expected, int done, CancellationToken cancellationToken) =>
        context
            .ReportRequests.Where(one => one.Id == request.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Expected, expected).SetProperty(one => one.Done, done),
                cancellationToken
            );
}
