using CrediCare.Data.Rates;

namespace CrediCare.Web.Features.Admin.Rates;

/// <summary>A table with its newest rows, and the form for one more.</summary>
/// <param name="Count">How many rows there are in all.</param>
/// <param name="Standing">Those among the shown that count, now or later.</param>
public sealed record RatePage(
    RateTable Table,
    IReadOnlyList<DatedRow> Rows,
    int Count,
    IReadOnlySet<Guid> Standing,
    RateForm Form,
    DateOnly Today
);

/// <summary>A table in the list of them all.</summary>
/// <param name="Current">The rows in force today, one of each series; empty for a register and for a table with none.</param>
public sealed record RateSummary(RateTable Table, IReadOnlyList<DatedRow> Current, int Count);
