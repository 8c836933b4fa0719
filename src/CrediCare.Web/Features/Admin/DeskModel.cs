namespace CrediCare.Web.Features.Admin;

/// <summary>What waits for a caseworker, by its deadline.</summary>
/// <param name="Kind">The kind that is shown; null is all of them.</param>
/// <param name="Counts">How many there are of each kind.</param>
/// <param name="Late">How many of those shown here have passed their day.</param>
public sealed record DeskModel(
    DeskKind? Kind,
    IReadOnlyDictionary<DeskKind, int> Counts,
    IReadOnlyList<DeskLine> Lines,
    DateOnly Today,
    int Page,
    int Pages
)
{
    public int Total => Counts.Values.Sum();
}

/// <summary>One thing to do.</summary>
/// <param name="Due">The last day in time, in Oslo.</param>
/// <param name="Task">What is to be done, as a key of the desk's words.</param>
/// <param name="Subject">Who or what it is about.</param>
/// <param name="Reference">The case number or receipt number; null where there is none.</param>
/// <param name="Address">Where it is done.</param>
public sealed record DeskLine(
    DeskKind Kind,
    DateOnly Due,
    string Task,
    string Subject,
    string? Reference,
    string CreditorName,
    string Address
);

/// <summary>What kind of thing waits.</summary>
public enum DeskKind
{
    Disputes,
    Answers,
    Assessments,
    Messages,
    Plans,
    Limitation,
    Imports,
}
