using CrediCare.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week.Privacy;

/// <summary>Something that has had its time, and since when it counts.</summary>
public sealed record OldThing
{
    public required Guid Id { get; init; }
    public required DateTime AtUtc { get; init; }
}

/// <summary>How many there are, and the first of them.</summary>
public static class OldThings
{
    public static async Task<RetentionDue> DueAsync(this IQueryable<OldThing> all, CancellationToken cancellationToken) =>
        new(
            await all.CountAsync(cancellationToken),
            await all.MinAsync(one => (DateTime?)one.AtUtc, cancellationToken) is { } oldest ? OsloTime.DateOf(oldest) : null
        );

    public static Task<List<Guid>> FirstAsync(this IQueryable<OldThing> all, int most, CancellationToken cancellationToken) =>
        all.OrderBy(one => one.AtUtc).ThenBy(one => one.Id).Select(one => one.Id).Take(most).ToListAsync(cancellationToken);
}
