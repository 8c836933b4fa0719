namespace CrediCare.Domain.Privacy;

/// <summary>
/// How long what a case tells of its debtor is kept: until its accounting, its disputes and its limitation have all had their time
/// (bokføringsloven § 13, foreldelsesloven, personvernforordningen art. 17 nr. 3 bokstav b og e). The figures are kept after that.
/// </summary>
public static class CaseKeeping
{
    /// <summary>The strictest reason to keep it on a day; null where nothing keeps it any more.</summary>
    /// <param name="traces">The case's days.</param>
    /// <param name="months">After the end of the year, by the rule in force; null where there is none and everything is kept.</param>
    /// <param name="today">In Oslo.</param>
    public static Keeping? Of(CaseTraces traces, int? months, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(traces);
        if (traces.ClosedOn is not { } closed)
            return new(KeepReason.CaseIsOpen, null);
        if (traces.OwesDebtor)
            return new(KeepReason.MoneyToPayBack, null);
        if (months is not { } kept)
            return new(KeepReason.NoRule, null);
        var last = traces.LastBookedOn is { } booked && booked > closed ? booked : closed;
        return
            Strictest(
                new(KeepReason.Accounting, FreeFrom(last, kept)),
                traces.LastDisputedOn is { } disputed ? new(KeepReason.Dispute, FreeFrom(disputed, kept)) : null,
                traces.LimitedOn is { } limited ? new(KeepReason.Limitation, limited.AddDays(1)) : null
            )
                is { } keeping
            && keeping.FreeFrom > today
            ? keeping
            : null;
    }

    /// <summary>The first day after so many months from the end of a day's year.</summary>
    /// <param name="day">In Oslo.</param>
    /// <param name="months">Of the rule.</param>
    public static DateOnly FreeFrom(DateOnly day, int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        return new DateOnly(day.Year, 12, 31).AddMonths(months).AddDays(1);
    }

    private static Keeping? Strictest(params Keeping?[] all) => all.OfType<Keeping>().MaxBy(one => one.FreeFrom);
}
