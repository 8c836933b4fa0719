using CrediCare.Domain.Calendar;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>
/// How many cases of each kind were opened on which day: exactly as many as are wanted, with the rhythm of the week, the
/// month and the year, and somewhat more of them lately.
/// </summary>
internal sealed class StockCalendar
{
    private const double Growth = 0.35;
    private const double DayOff = 0.05;

    private readonly int[][] _counts;
    private readonly DateOnly _today;

    public StockCalendar(IReadOnlyList<DemoCasesPlot> plots, int cases, DateOnly today)
    {
        _today = today;
        _counts = [.. plots.Select(_ => new int[StockPlots.OldestDays + 1])];
        var weights = plots.Sum(plot => plot.Weight);
        var (before, weightBefore) = (0L, 0d);
        for (var at = 0; at < plots.Count; at++)
        {
            var plot = plots[at];
            var busy = Enumerable
                .Range(plot.OpenedFrom, plot.OpenedTo - plot.OpenedFrom + 1)
                .Select(age => (Age: age, Rhythm: Rhythm(age)))
                .ToList();
            var whole = busy.Sum(day => day.Rhythm);
            foreach (var (age, rhythm) in busy)
            {
                // Counted from the first to the last, so that nothing is lost to rounding.
                weightBefore += plot.Weight * rhythm / whole;
                var until = (long)Math.Round(Math.Min(1, weightBefore / weights) * cases);
                _counts[at][age] = (int)(until - before);
                before = until;
            }
        }

        _counts[^1][plots[^1].OpenedTo] += (int)(cases - before);
    }

    /// <summary>The days on which something was opened, the oldest first.</summary>
    public IEnumerable<DateOnly> Days =>
        from back in Enumerable.Range(0, StockPlots.OldestDays + 1)
        let age = StockPlots.OldestDays - back
        where _counts.Any(plot => plot[age] > 0)
        select _today.AddDays(-age);

    /// <summary>How many of a kind were opened on the day.</summary>
    public int Count(int plot, DateOnly openedOn) => _counts[plot][_today.DayNumber - openedOn.DayNumber];

    private double Rhythm(int age)
    {
        var sentOn = _today.AddDays(-age - 1);
        var year =
            1
            + sentOn.Month switch
            {
                1 => 0.18,
                7 => -0.3,
                12 => -0.12,
                _ => 0,
            };
        var month =
            sentOn.Day <= 10 ? 1.3
            : sentOn.Day > 25 ? 0.8
            : 1;
        return year
            * month
            * (WorkingDays.IsWorkingDay(sentOn) ? 1 : DayOff)
            * (1 + Growth * (1 - (double)age / StockPlots.OldestDays));
    }
}
