using CrediCare.Data.Audit;

namespace CrediCare.Web.Features.Users.Log;

/// <summary>A page of what has been done with a company's cases and accesses, newest first.</summary>
/// <param name="People">Who there is to choose from: the public id of the access, and the name.</param>
public sealed record CompanyLog(
    string CompanyName,
    IReadOnlyList<CompanyLogLine> Lines,
    IReadOnlyList<KeyValuePair<string, string>> People,
    DateOnly FirstDay,
    DateOnly LastDay,
    int Total,
    int Page,
    int Pages
)
{
    public static CompanyLog Empty { get; } = new("", [], [], default, default, 0, 1, 1);
}

/// <summary>One thing that was done.</summary>
/// <param name="Who">The person by name; null where it was the portal itself.</param>
/// <param name="ByStaff">Someone on the agency's staff.</param>
/// <param name="SubjectType">To what kind of thing.</param>
/// <param name="Subject">The thing as people call it; null where the line says it all, or the thing is gone.</param>
/// <param name="Address">Where it is looked at, if anywhere.</param>
/// <param name="Detail">A code more.</param>
public sealed record CompanyLogLine(
    DateTime AtUtc,
    string? Who,
    bool ByStaff,
    AuditAction Action,
    string SubjectType,
    string? Subject,
    string? Address,
    string? Detail
);
