using System.Runtime.CompilerServices;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports.Own;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Reports.Own;

/// <summary>Reads the cases of an order in its order, a batch at a time.</summary>
public sealed class OwnReportRows(OrderedCases ordered, CaseRows rows)
{
    /// <summary>Their keys, all at once: few megabytes for the largest, and none is met twice however long the reading takes.</summary>
    public Task<List<Guid>> KeysAsync(IQueryable<Case> found, ReportOrder order, int most, CancellationToken cancellationToken) =>
        ordered.Sorted(found, order).Take(most).ToListAsync(cancellationToken);

    /// <param name="keys">Those to read, in order, of cases that the viewer may see.</param>
    /// <param name="day">The day in Oslo that all of them are shown for, however long the reading takes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<IReadOnlyList<CaseRow>> ReadAsync(
        IReadOnlyList<Guid> keys,
        DateOnly day,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var batch in keys.Chunk(CaseClaims.Batch))
            yield return await rows.InOrderAsync(batch, day, cancellationToken);
    }
}
