using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Reports.Own;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Reports.Own;

/// <summary>Why an order could not be kept.</summary>
public enum SavedReportRefusal
{
    NameMissing,
    NameTooLong,
    NameTaken,
    TooMany,
    TooLong,
}

/// <summary>A saved order in a list.</summary>
/// <param name="IsMine">The reader saved it, and may change it.</param>
public sealed record SavedReportLine(
    string PublicId,
    string Name,
    string Query,
    bool IsMine,
    string OwnerName,
    bool IsShared,
    ReportRhythm Rhythm
)
{
    /// <summary>The page on which it is run, and which knows that it was this one.</summary>
    public string Address => $"/reports/new{Query}&saved={PublicId}";
}

/// <summary>The orders that a person keeps in the company they work for now, and those that colleagues share with them.</summary>
public sealed class SavedReports(PortalContext context, TimeProvider clock)
{
    public Task<List<SavedReportLine>> ListAsync(Viewer viewer, CancellationToken cancellationToken) =>
        Lines(viewer, context.SavedReports.AsNoTracking().VisibleTo(viewer), clock.Today()).ToListAsync(cancellationToken);

    public Task<SavedReportLine?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken) =>
        Lines(viewer, context.SavedReports.AsNoTracking().VisibleTo(viewer).Where(one => one.PublicId == publicId), clock.Today())
            .SingleOrDefaultAsync(cancellationToken);

    /// <param name="viewer">Whose it becomes.</param>
    /// <param name="name">On one line; null when nothing was typed.</param>
    /// <param name="query">The order as an address.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public async Task<Outcome<string, SavedReportRefusal>> SaveAsync(
        Viewer viewer,
        string? name,
        string query,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await PersonTurn.TakeAsync(context, viewer.UserId, cancellationToken);
        if (await RefusalAsync(viewer, name, null, cancellationToken) is { } refusal)
            return refusal;
        if (query.Length > SavedReport.QueryLength)
            return SavedReportRefusal.TooLong;
        if (await Own(viewer).CountAsync(cancellationToken) >= SavedReport.Most)
            return SavedReportRefusal.TooMany;
        var saved = SavedReport.Keep(
            viewer.UserId,
            viewer.Current?.CreditorId ?? Guid.Empty,
            name!,
            query,
            clock.GetUtcNow().UtcDateTime
        );
        context.Add(saved);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return saved.PublicId;
    }

    /// <returns>Null when the viewer has no such order of their own.</returns>
    public async Task<Outcome<SavedReportRefusal>?> ChangeAsync(
        Viewer viewer,
        string publicId,
        string? name,
        bool isShared,
        ReportRhythm rhythm,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await PersonTurn.TakeAsync(context, viewer.UserId, cancellationToken);
        if (await Own(viewer).SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken) is not { } saved)
            return null;
        if (await RefusalAsync(viewer, name, saved.Id, cancellationToken) is { } refusal)
            return refusal;
        saved.Change(name!, isShared, rhythm, clock.Today());
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome<SavedReportRefusal>.Success;
    }

    /// <summary>Has an order of the viewer's own ask for something else.</summary>
    /// <returns>Null when the viewer has no such order of their own.</returns>
    public async Task<Outcome<SavedReportRefusal>?> ReplaceAsync(
        Viewer viewer,
        string publicId,
        string query,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await PersonTurn.TakeAsync(context, viewer.UserId, cancellationToken);
        if (await Own(viewer).SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken) is not { } saved)
            return null;
        if (query.Length > SavedReport.QueryLength)
            return SavedReportRefusal.TooLong;
        saved.AskFor(query);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Outcome<SavedReportRefusal>.Success;
    }

    /// <summary>False when the viewer has no such order of their own. Reports that came of it stay.</summary>
    public async Task<bool> DeleteAsync(Viewer viewer, string publicId, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await PersonTurn.TakeAsync(context, viewer.UserId, cancellationToken);
        var deleted = await Own(viewer).Where(one => one.PublicId == publicId).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return deleted > 0;
    }

    private IQueryable<SavedReport> Own(Viewer viewer) =>
        context.SavedReports.VisibleTo(viewer).Where(one => one.OwnerUserId == viewer.UserId);

    private async Task<SavedReportRefusal?> RefusalAsync(
        Viewer viewer,
        string? name,
        Guid? but,
        CancellationToken cancellationToken
    ) =>
        name is null ? SavedReportRefusal.NameMissing
        : name.Length > SavedReport.NameLength ? SavedReportRefusal.NameTooLong
        : await IsTakenAsync(viewer, SavedReport.KeyOf(name), but, cancellationToken) ? SavedReportRefusal.NameTaken
        : null;

    private Task<bool> IsTakenAsync(Viewer viewer, string key, Guid? but, CancellationToken cancellationToken) =>
        Own(viewer).AnyAsync(one => one.NameKey == key && one.Id != but, cancellationToken);

    /// <summary>What somebody shared who has left since is not listed any more.</summary>
    private IQueryable<SavedReportLine> Lines(Viewer viewer, IQueryable<SavedReport> saved, DateOnly today) =>
        from one in saved
        join owner in context.Users on one.OwnerUserId equals owner.Id
        where
            owner.Id == viewer.UserId
            || (
                viewer.IsStaff
                    ? owner.StaffRole != null
                    : context.Memberships.HeldOn(today).Any(held => held.UserId == owner.Id && held.CreditorId == one.CompanyId)
            )
        orderby one.OwnerUserId != viewer.UserId, one.NameKey, one.Id
        select new SavedReportLine(
            one.PublicId,
            one.Name,
            one.Query,
            one.OwnerUserId == viewer.UserId,
            owner.FullName,
            one.IsShared,
            one.Rhythm
        );
}
