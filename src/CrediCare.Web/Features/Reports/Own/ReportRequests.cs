using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain;
using CrediCare.Domain.Reports.Own;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Reports.Own;

/// <summary>Why a report could not be asked for.</summary>
public enum ReportRequestRefusal
{
    TooManyWaiting,
}

/// <summary>A report that is being made, for the one who waits for it.</summary>
/// <param name="ReportPublicId">The report, when it is there and the reader may still see it.</param>
public sealed record ReportRequestLine(
    string PublicId,
    string? Name,
    ReportRequestState State,
    int? Expected,
    int Done,
    string? ReportPublicId
)
{
    public bool IsUnderWay => State is ReportRequestState.Waiting or ReportRequestState.Running;
}

/// <summary>What a person has asked to have made behind the page.</summary>
public sealed class ReportRequests(PortalContext context, TimeProvider clock)
{
    public async Task<Outcome<string, ReportRequestRefusal>> AskAsync(
        Viewer viewer,
        string? name,
        string query,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await PersonTurn.TakeAsync(context, viewer.UserId, cancellationToken);
        if (await UnderWay(viewer).CountAsync(cancellationToken) >= ReportRequest.MostWaiting)
            return ReportRequestRefusal.TooManyWaiting;
        var request = ReportRequest.Ask(
            viewer.UserId,
            viewer.Current?.CreditorId ?? Guid.Empty,
            name,
            query,
            clock.GetUtcNow().UtcDateTime
        );
        context.Add(request);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return request.PublicId;
    }

    public Task<ReportRequestLine?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken) =>
        Lines(viewer, context.ReportRequests.VisibleTo(viewer).Where(one => one.PublicId == publicId))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Those that are not there yet, the latest first.</summary>
    public Task<List<ReportRequestLine>> UnderWayAsync(Viewer viewer, CancellationToken cancellationToken) =>
        Lines(viewer, UnderWay(viewer)).ToListAsync(cancellationToken);

    private IQueryable<ReportRequest> UnderWay(Viewer viewer) =>
        context
            .ReportRequests.VisibleTo(viewer)
            .Where(one => one.State == ReportRequestState.Waiting || one.State == ReportRequestState.Running);

    private IQueryable<ReportRequestLine> Lines(Viewer viewer, IQueryable<ReportRequest> requests)
    {
        var reports = context.Reports.VisibleTo(viewer);
        return requests
            .OrderByDescending(one => one.AskedAtUtc)
            .ThenByDescending(one => one.Id)
            .Select(one => new ReportRequestLine(
                one.PublicId,
                one.Name,
                one.State,
                one.Expected,
                one.Done,
                reports.Where(report => report.Id == one.ReportId).Select(report => report.PublicId).FirstOrDefault()
            ));
    }
}
