using CrediCare.Domain.Reports;

namespace CrediCare.Web.Documents;

/// <summary>A report to be rendered: what it says, and where the rows of its lists are had from, a piece at a time.</summary>
public sealed record ReportContent(
    ReportDocument Document,
    Func<ReportList, CancellationToken, IAsyncEnumerable<IReadOnlyList<ReportValue>>> Rows
)
{
    /// <summary>Its main list as a workbook or a text file.</summary>
    public Task WriteRowsAsync(TableFormat format, ReportWords words, Stream into, CancellationToken cancellationToken) =>
        ReportTables.Of(Document, words).WriteAsync(format, Rows(Document.MainList, cancellationToken), into, cancellationToken);
}
