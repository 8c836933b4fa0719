using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A plan as a caseworker fills it in: suggested as equal parts, and then changed by hand.</summary>
public sealed class PlanForm : AskingForm
{
    public List<PlanPartForm> Parts { get; set; } = [];

    /// <summary>Added to the claim when the plan is agreed; the parts include it.</summary>
    public Money? Fee { get; set; }

    /// <summary>What was asked for, and what came of the check; not posted.</summary>
    internal PlanWish Wish { get; set; } = new(null, null);

    internal PlanTerms Terms { get; set; } = null!;

    internal PlanCheck? Check { get; set; }

    internal IReadOnlyList<PlanPart> Proposed =>
        [.. Parts.Select(part => new PlanPart(part.DueOn ?? default, part.Amount ?? Money.Zero))];
}

/// <summary>One line of the plan.</summary>
public sealed class PlanPartForm
{
    public DateOnly? DueOn { get; set; }
    public Money? Amount { get; set; }
}

/// <summary>How many equal parts to suggest, and the day of the first.</summary>
public sealed record PlanWish(int? Count, DateOnly? First);

/// <summary>What a plan for this case is measured against today.</summary>
/// <param name="Claim">All that is owed.</param>
/// <param name="Limits">From where on the creditor is asked.</param>
/// <param name="NearDays">How many days before limitation count as near.</param>
/// <param name="FeeCap">The most that may be added, for so many parts as were filled in.</param>
public sealed record PlanTerms(Money Claim, PlanLimits Limits, int NearDays, Money FeeCap);
