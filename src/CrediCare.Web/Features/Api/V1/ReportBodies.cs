using System.Text.Json;
using CrediCare.Domain.Reports;

namespace CrediCare.Web.Features.Api.V1;

/// <summary>A report that has been made.</summary>
/// <param name="Day">The last day in Oslo that it tells of.</param>
/// <param name="Portfolio">Null where it is about all of them.</param>
/// <param name="FrozenAt">When it was made, in UTC; it never changes after that.</param>
public sealed record ReportLineBody(string Id, ReportKind Kind, DateOnly Day, string? Portfolio, DateTime FrozenAt);

/// <summary>A report with what it says.</summary>
/// <param name="Document">Blocks of keys and values, in no language; its lists are fetched as a file of rows.</param>
public sealed record ReportBody(
    string Id,
    ReportKind Kind,
    DateOnly Day,
    string Creditor,
    string? Portfolio,
    JsonElement Document
);
