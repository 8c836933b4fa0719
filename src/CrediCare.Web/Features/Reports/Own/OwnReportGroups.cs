using CrediCare.Domain.Reports;
using CrediCare.Domain.Reports.Own;
using CrediCare.Web.Jobs.Reports;

namespace CrediCare.Web.Features.Reports.Own;

/// <summary>Adds up rows that come group by group: each group's line is there when the next begins. Without groups there are none.</summary>
public sealed class OwnReportGroups(ReportOrder order)
{
    private readonly IReadOnlyList<ReportColumn> _columns = OwnReport.Columns(order);
    private ReportValue? _group;
    private ReportTally? _tally;

    public IEnumerable<IReadOnlyList<ReportValue>> Add(IReadOnlyList<ReportValue> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (order.Grouping == OrderGrouping.None)
            yield break;
        if (_group != row[0])
        {
            foreach (var ended in End())
                yield return ended;
            (_group, _tally) = (row[0], new ReportTally(_columns));
        }

        _tally!.Add(row);
    }

    /// <summary>The line of the last group.</summary>
    public IEnumerable<IReadOnlyList<ReportValue>> End()
    {
        if (_group is null || _tally is null)
            yield break;
        var sums = _tally.Sums;
        yield return
        [
            _group,
            ReportValue.Of(_tally.Rows),
            .. Enumerable
                .Range(0, _columns.Count)
                .Where(at => _columns[at].IsSummed)
                .Select(at => new ReportValue(_columns[at].Kind, null, sums[at])),
        ];
        (_group, _tally) = (null, null);
    }
}
