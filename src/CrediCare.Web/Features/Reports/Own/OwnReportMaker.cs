using CrediCare.Data.Access;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using CrediCare.Web.Documents;
using CrediCare.Web.Jobs.Reports;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Reports.Own;

/// <summary>Runs an order while somebody waits: the very rows that page and files show.</summary>
public sealed class OwnReportMaker(OrderedCases ordered, OwnReportRows rows, TimeProvider clock)
{
    /// <summary>A longer report is made behind the page, and is read when it is frozen.</summary>
    public const int MostAtOnce = 5_000;

    /// <summary>So many rows are shown before anything is downloaded.</summary>
    public const int MostShown = 20;

    public async Task<OwnReportMade> MakeAsync(
        OwnReportScope scope,
        ReportOrder order,
        string? name,
        CancellationToken cancellationToken
    )
    {
        var today = clock.Today();
        var found = ordered.Found(scope.Cases, order, today);
        var counts = await found
            .GroupBy(one => one.CreditorId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var count = counts.Values.Sum();
        var isWhole = count <= MostAtOnce;
        var keys = await rows.KeysAsync(found, order, isWhole ? MostAtOnce : MostShown, cancellationToken);

        var (groups, groupLines) = (new OwnReportGroups(order), new List<IReadOnlyList<ReportValue>>());
        var (all, groupAll) = (new ReportTally(OwnReport.Columns(order)), new ReportTally(OwnReport.GroupColumns(order)));
        var lines = new List<IReadOnlyList<ReportValue>>();
        DateOnly? through = null;
        await foreach (var batch in rows.ReadAsync(keys, today, cancellationToken))
        foreach (var one in batch)
        {
            var line = OwnReportCells.Row(order, one, scope.Reached.ShowsCreditor);
            through = through is null || one.InterestKnownThrough < through ? one.InterestKnownThrough : through;
            lines.Add(line);
            all.Add(line);
            groupLines.AddRange(groups.Add(line));
        }

        groupLines.AddRange(groups.End());
        groupLines.ForEach(groupAll.Add);
        var sums = isWhole
            ? new ReportSums(lines.Count, all.Sums)
            : new ReportSums(count, [.. all.Sums.Select(_ => (long?)null)]);
        var document = OwnReport.Document(
            order,
            new OwnReportHead(name, scope.Owner, today, clock.GetUtcNow().UtcDateTime, through),
            sums,
            isWhole && order.Grouping != OrderGrouping.None ? new ReportSums(groupLines.Count, groupAll.Sums) : null
        );
        return new(new(document, (list, _) => (list.IsMain ? lines : groupLines).ToAsyncEnumerable()), counts, isWhole);
    }
}

/// <summary>What came of running an order.</summary>
/// <param name="Content">What it says; of one that is too long the first rows, without sums.</param>
/// <param name="Counts">How many cases of each creditor it is about.</param>
/// <param name="IsWhole">All of it is there.</param>
public sealed record OwnReportMade(ReportContent Content, IReadOnlyDictionary<Guid, int> Counts, bool IsWhole)
{
    public int Cases => Counts.Values.Sum();
}
