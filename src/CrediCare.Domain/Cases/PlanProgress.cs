using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

/// <summary>How an instalment stands on a day.</summary>
public enum InstallmentStanding
{
    /// <summary>The creditor has not agreed to the plan yet.</summary>
    Proposed,
    Paid,

    /// <summary>Its day has passed without all of it.</summary>
    Missed,
    Upcoming,

    /// <summary>The plan ended before its day came.</summary>
    Lapsed,
}

/// <summary>An instalment, what has been paid of it, and how it stands.</summary>
public sealed record InstallmentProgress(Installment Installment, Money Paid, InstallmentStanding Standing)
{
    public Money Amount => new(Installment.AmountOre);
}

/// <summary>
/// How far a plan has come. What was paid since it was proposed, to us or to the creditor and less what bounced, covers the
/// instalments in the order they fall due, until the plan is broken. The day an instalment falls due is the last day to pay it.
/// </summary>
public sealed record PlanProgress(IReadOnlyList<InstallmentProgress> Installments)
{
    public Money Total => Installments.Sum(part => part.Amount);

    public Money Paid => Installments.Sum(part => part.Paid);

    public Money Left => Total - Paid;

    /// <summary>
    /// The first instalment that is not paid although its day and the days of grace after it have passed; null while the plan is
    /// kept.
    /// </summary>
    public InstallmentProgress? MissedAfter(int graceDays, DateOnly today) =>
        Installments
            .Where(part => part.Standing == InstallmentStanding.Missed && part.Installment.DueOn.AddDays(graceDays) < today)
            .MinBy(part => part.Installment.DueOn);

    public static PlanProgress Of(PaymentPlan plan, Case one, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(one);
        var parts = plan.Installments.OrderBy(part => part.DueOn).ThenBy(part => part.Number);
        if (!plan.WasAgreed)
            return new([.. parts.Select(part => new InstallmentProgress(part, Money.Zero, InstallmentStanding.Proposed))]);

        var isBroken = plan.State == PaymentPlanState.Breached;
        var endedOn = isBroken ? plan.EndedOn : one.ClosedOn;
        var left = PaidBetween(one, plan.ProposedAtUtc, isBroken ? plan.EndedAtUtc!.Value : DateTime.MaxValue);
        var progress = new List<InstallmentProgress>();
        foreach (var part in parts)
        {
            var paid = Math.Min(left, part.AmountOre);
            left -= paid;
            progress.Add(new(part, new Money(paid), StandingOf(part, paid, endedOn, today)));
        }

        return new(progress);
    }

    private static InstallmentStanding StandingOf(Installment part, long paidOre, DateOnly? endedOn, DateOnly today) =>
        paidOre == part.AmountOre ? InstallmentStanding.Paid
        : part.DueOn < (endedOn ?? today) ? InstallmentStanding.Missed
        : endedOn is not null ? InstallmentStanding.Lapsed
        : InstallmentStanding.Upcoming;

    private static long PaidBetween(Case one, DateTime fromUtc, DateTime toUtc) =>
        Math.Max(
            0,
            -one
                .Ledger.Where(entry => Ledger.IsPayment(entry) && entry.RecordedAtUtc >= fromUtc && entry.RecordedAtUtc <= toUtc)
                .Sum(entry => entry.Amount.Ore)
        );
}
