using CrediCare.Domain.Amounts;
using CrediCare.Web.Features.Admin.Queue;
using CrediCare.Web.Features.Admin.Settlement;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Features.Admin;

/// <summary>What waits for the caseworkers, by its deadline.</summary>
/// <param name="Kind">The kind that is shown; null is all of them but letters, see <see cref="DeskCounts"/>.</param>
/// <param name="Whose">Whose part of it is shown.</param>
/// <param name="Counts">How many there are of each kind.</param>
/// <param name="UserId">Who looks.</param>
public sealed record DeskModel(
    DeskKind? Kind,
    DeskWhose Whose,
    DeskCounts Counts,
    IReadOnlyList<DeskRow> Rows,
    Guid UserId,
    DateOnly Today,
    int Page,
    int Pages
) : IPeopleListed
{
    public int LinesShown => Rows.Count;

    /// <summary>What waits among the client funds; null where nothing does.</summary>
    public SettlementNotice? Settlement { get; init; }

    public int Total => Counts.Of(Kind, Whose);

    /// <summary>The same page for another kind, or another's part.</summary>
    public static string AddressOf(DeskKind? kind, DeskWhose whose) =>
        (kind, whose) switch
        {
            (null, DeskWhose.All) => "/admin",
            ({ } one, DeskWhose.All) => $"/admin?kind={one}",
            (null, _) => $"/admin?whose={whose}",
            ({ } one, _) => $"/admin?kind={one}&whose={whose}",
        };

    public string Address => AddressOf(Kind, Whose);
}

/// <summary>A line as it is shown.</summary>
public sealed record DeskRow(DeskLine Line, DeskFacts Facts)
{
    public string Address => Line.AddressOf(Facts.Reference);

    public Money? Amount => Line.Amount ?? Facts.Amount;
}

/// <summary>One thing to do.</summary>
/// <param name="Due">The last day in time, in Oslo.</param>
/// <param name="Task">What is to be done, as a key of the desk's words.</param>
/// <param name="About">What it is about.</param>
/// <param name="AddressOf">Where it is done, given the reference of what it is about.</param>
public sealed record DeskLine(DeskKind Kind, DateOnly Due, string Task, DeskAbout About, Func<string?, string> AddressOf)
{
    /// <summary>The money to be done something with, where it is not what is owed.</summary>
    public Money? Amount { get; init; }
}

/// <summary>What kind of thing waits.</summary>
public enum DeskKind
{
    Disputes,
    Answers,
    Assessments,
    Messages,
    Payments,
    Refunds,
    Plans,
    Limitation,
    Letters,
    Imports,
}

/// <summary>Whose part of what waits.</summary>
public enum DeskWhose
{
    All,
    Mine,
    Nobody,
}
