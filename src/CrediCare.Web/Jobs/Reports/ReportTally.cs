using CrediCare.Domain.Reports;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>Counts the rows of a list, and adds up its columns.</summary>
public sealed class ReportTally(IReadOnlyList<ReportColumn> columns)
{
    private readonly long[] _sums = new long[columns.Count];

    public int Rows { get; private set; }

    /// <summary>The sum of each column that is summed; null for the others.</summary>
    public IReadOnlyList<long?> Sums => [.. columns.Select((column, at) => column.IsSummed ? _sums[at] : (long?)null)];

    public void Add(IReadOnlyList<ReportValue> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Rows++;
        for (var at = 0; at < columns.Count; at++)
            if (columns[at].IsSummed)
                _sums[at] = checked(_sums[at] + (row[at].Number ?? 0));
    }
}
