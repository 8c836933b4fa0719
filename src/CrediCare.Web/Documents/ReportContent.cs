using CrediCare.Domain.Reports;

namespace CrediCare.Web.Documents;

/// <summary>A report to be rendered: what it says, and where the rows of its lists are had from, a piece at a time.</summary>
public sealed record ReportContent(
    ReportDocument Document,
    Func<ReportList, CancellationToken, IAsyncEnumerable<IReadOnlyList<ReportValue>>> Rows
);
