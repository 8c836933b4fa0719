using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;

namespace CrediCare.Data.Figures;

/// <summary>What a portfolio, a creditor or all of them come to, by what is booked. Every case counted is one that the reader may see.</summary>
public sealed record CaseFigures
{
    /// <summary>Open cases by stage and by how long the claim has been overdue.</summary>
    public required IReadOnlyList<OpenFigure> Open { get; init; }

    /// <summary>By the day they were opened.</summary>
    public required IReadOnlyList<DayFigure> Opened { get; init; }

    /// <summary>By the day they were closed and why; what was opened again is not among them.</summary>
    public required IReadOnlyList<ClosedFigure> Closed { get; init; }

    /// <summary>By the day it was booked.</summary>
    public required IReadOnlyList<PaidFigure> Paid { get; init; }

    /// <summary>Cases opened in the period, by how old the claim was then and how they stand now.</summary>
    public required IReadOnlyList<CohortFigure> Cohorts { get; init; }

    /// <summary>How many cases were paid on in the period, to us and straight to the creditor; one may be among both.</summary>
    public required IReadOnlyList<PayersFigure> Payers { get; init; }

    /// <summary>When they were added up.</summary>
    public required DateTime AtUtc { get; init; }

    /// <summary>Of every creditor there is: then nobody was counted who paid.</summary>
    public bool IsOfAll { get; init; }

    /// <summary>Open cases whose last day to act comes within the days asked for.</summary>
    public required NearFigure Near { get; init; }

    public Tally OpenInAll => Sum(Open);

    public Tally OpenIn(CaseStage stage) => Sum(Open.Where(one => one.Stage == stage));

    public Tally OpenOf(OverdueAge age) => Sum(Open.Where(one => one.Age == age));

    public long OpenedIn(DateOnly first, DateOnly last) =>
        Opened.Where(one => one.Day >= first && one.Day <= last).Sum(one => one.Cases);

    public long ClosedIn(DateOnly first, DateOnly last) =>
        Closed.Where(one => one.Day >= first && one.Day <= last).Sum(one => one.Cases);

    public long SolvedIn(DateOnly first, DateOnly last) =>
        Closed.Where(one => one.Day >= first && one.Day <= last && IsSolved(one.Reason)).Sum(one => one.Cases);

    /// <param name="direct">Straight to the creditor; else to us.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    public Money PaidIn(bool direct, DateOnly first, DateOnly last) =>
        new(Paid.Where(one => one.IsDirect == direct && one.Day >= first && one.Day <= last).Sum(one => one.Ore));

    public long PayersIn(bool direct) => Payers.Where(one => one.IsDirect == direct).Sum(one => one.Cases);

    public long CohortOf(OverdueAge age) => Cohorts.Where(one => one.Age == age).Sum(one => one.Cases);

    public long SolvedOf(OverdueAge age) =>
        Cohorts.Where(one => one.Age == age && one.Reason is { } reason && IsSolved(reason)).Sum(one => one.Cases);

    /// <summary>Paid or credited.</summary>
    public static bool IsSolved(ClosedReason reason) => reason is ClosedReason.Paid or ClosedReason.Credited;

    private static Tally Sum(IEnumerable<OpenFigure> figures) =>
        figures.Aggregate(Tally.None, (sum, one) => sum + new Tally(one.Cases, new(one.Ore)));
}

public sealed record OpenFigure(CaseStage Stage, OverdueAge Age, long Cases, long Ore);

public sealed record DayFigure(DateOnly Day, long Cases);

public sealed record ClosedFigure(DateOnly Day, ClosedReason Reason, long Cases);

public sealed record PaidFigure(DateOnly Day, bool IsDirect, long Ore);

public sealed record CohortFigure(OverdueAge Age, ClosedReason? Reason, long Cases);

public sealed record PayersFigure(bool IsDirect, long Cases);

/// <param name="First">The first of the days.</param>
/// <param name="Cases">How many.</param>
/// <param name="Ore">What is left to pay of them.</param>
public sealed record NearFigure(DateOnly? First, long Cases, long Ore);
