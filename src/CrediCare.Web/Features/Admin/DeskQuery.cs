using CrediCare.Data.Rates;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Features.Admin.Queue;

namespace CrediCare.Web.Features.Admin;

/// <summary>
/// The caseworkers' queue: of each kind no more is read than the page can hold, in the order of its deadline, and then the
/// kinds are put together. What is shown of them is read for the lines of the page only.
/// </summary>
public sealed class DeskQuery(
    IEnumerable<IDeskSource> sources,
    DeskCountsQuery counting,
    DeskFactsQuery facts,
    RateBook rates,
    TimeProvider clock
)
{
    public const int PageSize = 25;

    /// <summary>As far as anyone leafs; what comes after is found by kind.</summary>
    private const int MostPages = 40;

    public async Task<DeskModel> FindAsync(
        Guid userId,
        DeskKind? kind,
        DeskWhose whose,
        int page,
        CancellationToken cancellationToken
    )
    {
        var reading = await ReadingAsync(userId, whose, cancellationToken);
        var counts = await counting.FindAsync(reading, cancellationToken);
        var pages = Math.Clamp((counts.Of(kind, whose) + PageSize - 1) / PageSize, 1, MostPages);
        var shown = Math.Clamp(page, 1, pages);
        // Each source has its own order, which the sorting keeps among those of the same day.
        var lines = new List<DeskLine>();
        foreach (var source in sources.Where(one => kind is null ? DeskCounts.IsOfAll(one.Kind) : one.Kind == kind))
            if (counts.Of(source.Kind, whose) > 0)
                lines.AddRange(await source.FirstAsync(reading, shown * PageSize, cancellationToken));
        List<DeskLine> asked =
        [
            .. lines.OrderBy(line => line.Due).ThenBy(line => line.Kind).Skip((shown - 1) * PageSize).Take(PageSize),
        ];
        var about = await facts.FindAsync([.. asked.Select(line => line.About)], cancellationToken);
        return new DeskModel(
            kind,
            whose,
            counts,
            [.. asked.Select(line => new DeskRow(line, about[line.About.Id]))],
            userId,
            reading.Today,
            shown,
            pages
        );
    }

    public async Task<DeskReading> ReadingAsync(Guid userId, DeskWhose whose, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return new(
            userId,
            whose,
            today,
            await rates.DeskDeadlinesAsync(today, cancellationToken),
            (await rates.LimitationWarningDaysAsync(today, cancellationToken)).Soon
        );
    }
}
