using CrediCare.Domain.Calendar;

namespace CrediCare.Web.Features.Admin;

/// <summary>
/// The caseworkers' queue: of each kind no more is read than the page can hold, in the order of its deadline, and then the
/// kinds are put together.
/// </summary>
public sealed class DeskQuery(DeskSources sources, TimeProvider clock)
{
    private const int PageSize = 25;

    /// <summary>As far as anyone leafs; what comes after is found by kind.</summary>
    private const int MostPages = 40;

    public async Task<DeskModel> FindAsync(DeskKind? kind, int page, CancellationToken cancellationToken)
    {
        var kinds = Enum.GetValues<DeskKind>();
        var counts = new Dictionary<DeskKind, int>();
        foreach (var one in kinds)
            counts[one] = await sources.CountAsync(one, cancellationToken);
        var asked = kinds.Where(one => kind is null || one == kind).ToList();
        var pages = Math.Clamp((asked.Sum(one => counts[one]) + PageSize - 1) / PageSize, 1, MostPages);
        var shown = Math.Clamp(page, 1, pages);
        // Each source has its own order, which the sorting keeps among those of the same day.
        var lines = new List<DeskLine>();
        foreach (var one in asked.Where(one => counts[one] > 0))
            lines.AddRange(await sources.FirstAsync(one, shown * PageSize, cancellationToken));
        return new DeskModel(
            kind,
            counts,
            [.. lines.OrderBy(line => line.Due).ThenBy(line => line.Kind).Skip((shown - 1) * PageSize).Take(PageSize)],
            clock.Today(),
            shown,
            pages
        );
    }
}
