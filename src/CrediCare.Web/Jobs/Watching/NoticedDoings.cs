using CrediCare.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Watching;

/// <summary>What the watch has written in the audit log.</summary>
public static class NoticedDoings
{
    /// <summary>Newest first; read by the index of entries that are of no creditor.</summary>
    public static async Task<List<OddDoing>> NoticedSinceAsync(
        this IQueryable<AuditEntry> entries,
        DateTime fromUtc,
        CancellationToken cancellationToken
    )
    {
        var noticed = await entries
            .AsNoTracking()
            .Where(entry => entry.CreditorId == null && entry.AtUtc >= fromUtc && entry.Action == AuditAction.OddDoingNoticed)
            .OrderByDescending(entry => entry.AtUtc)
            .ThenByDescending(entry => entry.Id)
            .ToListAsync(cancellationToken);
        return noticed.ConvertAll(entry => OddDoing.FromDetail(entry.SubjectId, entry.Detail!));
    }
}
