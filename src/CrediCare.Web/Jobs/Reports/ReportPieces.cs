using CrediCare.Domain.Reports;

namespace CrediCare.Web.Jobs.Reports;

/// <summary>Gathers the rows of one list into pieces; what is held does not grow with the list.</summary>
public sealed class ReportPieces(Guid reportId, int list, IReadOnlyList<ReportColumn> columns)
{
    /// <summary>So many rows lie in a piece.</summary>
    public const int RowsInAPiece = 500;

    private readonly List<IReadOnlyList<ReportValue>> _waiting = [];
    private readonly ReportTally _tally = new(columns);
    private int _pieces;

    public int Rows => _tally.Rows;

    /// <summary>The sum of each column that is summed.</summary>
    public IReadOnlyList<long?> Sums => _tally.Sums;

    public void Add(IReadOnlyList<ReportValue> row)
    {
        _waiting.Add(row);
        _tally.Add(row);
    }

    /// <summary>Those that are full, or with <paramref name="all"/> whatever is left.</summary>
    public IEnumerable<ReportPiece> Take(bool all = false)
    {
        while (_waiting.Count >= RowsInAPiece || (all && _waiting.Count > 0))
        {
            var rows = _waiting.Take(RowsInAPiece).ToList();
            _waiting.RemoveRange(0, rows.Count);
            yield return new ReportPiece(reportId, list, _pieces++, ReportPacking.PackRows(rows));
        }
    }
}
