using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Interest;

/// <summary>
/// Late interest (forsinkelsesrenteloven §§ 2-3): simple, by the day, each day at the rate of its own half-year even
/// for old claims. Stops at the first day without a known rate.
/// </summary>
public static class LateInterest
{
    /// <summary>
    /// Interest from one day to another, both included. Before the first step nothing bears interest, and neither does
    /// a principal of zero or less; days that bear nothing need no rate.
    /// </summary>
    public static InterestAccrual Accrue(IEnumerable<PrincipalStep> steps, DateOnly from, DateOnly to, LateInterestRates rates)
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(rates);
        var ordered = steps.OrderBy(s => s.From).ToList();
        var known = AccruedInterest.Zero;
        for (var i = 0; i < ordered.Count; i++)
        {
            var first = Later(from, ordered[i].From);
            var last = i + 1 < ordered.Count ? Earlier(to, ordered[i + 1].From.AddDays(-1)) : to;
            if (ordered[i].Principal <= Money.Zero)
                continue;

            for (var day = first; day <= last; )
            {
                if (rates.On(day) is not { } rate)
                    return new(known, day.AddDays(-1));

                var through = Earlier(last, rates.SameThrough(day));
                known += AccruedInterest.Of(ordered[i].Principal, through.DayNumber - day.DayNumber + 1, rate);
                day = through.AddDays(1);
            }
        }

        return new(known, null);
    }

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}
