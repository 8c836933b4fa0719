using CrediCare.Data;
using CrediCare.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Import;

/// <summary>
/// A place in the row of registrations, in the order they were sent. The next batch is looked for behind it, because the
/// index still carries the entries of those just imported and going through them again would cost more with every batch.
/// </summary>
public sealed record ImportPlace(DateTime SubmittedAtUtc, Guid Id)
{
    public static Task<List<ImportPlace>> NextAsync(
        PortalContext context,
        ImportPlace? behind,
        int count,
        CancellationToken cancellationToken
    )
    {
        var waiting = context.Registrations.AsNoTracking().WaitingForTheNight();
        if (behind is not null)
            waiting = waiting.Where(row =>
                row.SubmittedAtUtc >= behind.SubmittedAtUtc
                && (row.SubmittedAtUtc > behind.SubmittedAtUtc || row.Id.CompareTo(behind.Id) > 0)
            );
        return waiting
            .OrderBy(row => row.SubmittedAtUtc)
            .ThenBy(row => row.Id)
            .Take(count)
            .Select(row => new ImportPlace(row.SubmittedAtUtc, row.Id))
            .ToListAsync(cancellationToken);
    }
}
