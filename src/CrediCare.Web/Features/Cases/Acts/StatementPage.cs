using CrediCare.Domain.Reports;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>A final statement as a page: all it says, and the first rows of its list.</summary>
public sealed record StatementPage(
    EndStatementFound Found,
    IReadOnlyDictionary<int, IReadOnlyList<IReadOnlyList<ReportValue>>> First
);
