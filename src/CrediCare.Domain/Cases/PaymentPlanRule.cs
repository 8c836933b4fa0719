using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

/// <summary>What is wrong with a proposed plan.</summary>
public enum PlanProblem
{
    /// <summary>One part is a payment, not a plan.</summary>
    TooFewInstallments,
    TooManyInstallments,
    AmountNotPositive,

    /// <summary>The first day to pay is tomorrow at the earliest.</summary>
    StartsTooEarly,

    /// <summary>Each day comes after the one before.</summary>
    DaysNotAscending,

    /// <summary>The parts do not add up to the claim and the plan's fee, to the øre.</summary>
    SumDiffers,
}

/// <summary>Why a plan waits for the creditor.</summary>
public enum PlanApproval
{
    TooManyInstallments,
    TooLarge,
}

/// <summary>When the plan's last day comes, seen from limitation.</summary>
public enum PlanLimitation
{
    /// <summary>No period runs, or the plan ends well before it does.</summary>
    Clear,

    /// <summary>The plan ends within the days in which we warn of limitation.</summary>
    EndsNear,

    /// <summary>The claim would be time-barred before the plan is paid, unless the debtor acknowledges it.</summary>
    EndsAfter,
}

/// <summary>From where on the creditor is asked: more instalments, or a larger sum. Null is no limit.</summary>
public sealed record PlanLimits(int Installments, Money? Amount);

/// <summary>What came of the check of a proposed plan.</summary>
/// <param name="Problems">Empty when it can be proposed.</param>
/// <param name="Difference">What the parts are too much, or when negative too little.</param>
/// <param name="Approvals">Empty when the agency can agree to it by itself.</param>
/// <param name="Limitation">A warning, never a refusal.</param>
public sealed record PlanCheck(
    IReadOnlyList<PlanProblem> Problems,
    Money Difference,
    IReadOnlyList<PlanApproval> Approvals,
    PlanLimitation Limitation
)
{
    public bool IsGood => Problems.Count == 0;

    public bool NeedsApproval => Approvals.Count > 0;
}

/// <summary>
/// Whether a plan can be proposed, and whether the creditor is asked first: above the limits that the agency, or the creditor
/// itself, has set. All of the claim of that day, the plan's fee included, is divided.
/// </summary>
public static class PaymentPlanRule
{
    public const int LeastInstallments = 2;

    /// <summary>Twenty years of months; more is a slip of the keyboard.</summary>
    public const int MostInstallments = 240;

    /// <param name="parts">The parts, in the order they are to be paid.</param>
    /// <param name="claim">All that is owed today.</param>
    /// <param name="fee">The plan's fee, which the parts include.</param>
    /// <param name="limits">The creditor's limits, or the agency's.</param>
    /// <param name="limitation">The unmoved day the claim is time-barred; null while none runs.</param>
    /// <param name="nearDays">How many days before that day count as near.</param>
    /// <param name="today">The calendar day in Oslo.</param>
    public static PlanCheck Check(
        IReadOnlyList<PlanPart> parts,
        Money claim,
        Money fee,
        PlanLimits limits,
        DateOnly? limitation,
        int nearDays,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(limits);
        var sum = parts.Sum(part => part.Amount);
        return new(
            [.. Problems(parts, sum, claim + fee, today)],
            sum - (claim + fee),
            [.. Approvals(parts.Count, sum, limits)],
            parts.Count == 0 ? PlanLimitation.Clear : LimitationOf(parts[^1].DueOn, limitation, nearDays)
        );
    }

    /// <summary>As equal as whole øre allow, one each month on the same day as the first, or the month's last.</summary>
    public static IReadOnlyList<PlanPart> Suggest(Money total, int installments, DateOnly first) =>
        [.. Allocation.Split(total, installments).Select((amount, month) => new PlanPart(first.AddMonths(month), amount))];

    /// <summary>
    /// So much each month until all is paid, the last part being what is left; when that is not paid by as many parts as were
    /// wished for, the last one takes the rest.
    /// </summary>
    public static IReadOnlyList<PlanPart> Suggest(Money total, int installments, Money monthly, DateOnly first)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(monthly, Money.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(installments, LeastInstallments);
        var parts = new List<PlanPart>();
        for (var (month, left) = (0, total); left > Money.Zero; month++)
        {
            var part = month == installments - 1 ? left : Money.Min(monthly, left);
            parts.Add(new PlanPart(first.AddMonths(month), part));
            left -= part;
        }

        return parts;
    }

    /// <summary>What is to be paid in each calendar month, the first first.</summary>
    public static IReadOnlyList<PlanPart> PerMonth(IEnumerable<PlanPart> parts) =>
        [
            .. parts
                .GroupBy(part => new DateOnly(part.DueOn.Year, part.DueOn.Month, 1))
                .OrderBy(month => month.Key)
                .Select(month => new PlanPart(month.Key, month.Sum(part => part.Amount))),
        ];

    private static IEnumerable<PlanProblem> Problems(IReadOnlyList<PlanPart> parts, Money sum, Money owed, DateOnly today)
    {
        if (parts.Count < LeastInstallments)
            yield return PlanProblem.TooFewInstallments;
        if (parts.Count > MostInstallments)
            yield return PlanProblem.TooManyInstallments;
        if (parts.Any(part => part.Amount <= Money.Zero))
            yield return PlanProblem.AmountNotPositive;
        if (parts.Count > 0 && parts[0].DueOn <= today)
            yield return PlanProblem.StartsTooEarly;
        if (parts.Zip(parts.Skip(1)).Any(pair => pair.Second.DueOn <= pair.First.DueOn))
            yield return PlanProblem.DaysNotAscending;
        if (sum != owed)
            yield return PlanProblem.SumDiffers;
    }

    private static IEnumerable<PlanApproval> Approvals(int count, Money sum, PlanLimits limits)
    {
        if (count > limits.Installments)
            yield return PlanApproval.TooManyInstallments;
        if (sum > limits.Amount)
            yield return PlanApproval.TooLarge;
    }

    private static PlanLimitation LimitationOf(DateOnly lastDay, DateOnly? limitation, int nearDays) =>
        limitation is not { } end ? PlanLimitation.Clear
        : lastDay > end ? PlanLimitation.EndsAfter
        : end.DayNumber - lastDay.DayNumber < nearDays ? PlanLimitation.EndsNear
        : PlanLimitation.Clear;
}
