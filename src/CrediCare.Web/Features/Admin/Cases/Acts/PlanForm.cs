using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;

namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A plan as a caseworker fills it in: suggested as equal parts, and then changed by hand.</summary>
public sealed class PlanForm : AskingForm
{
    public List<PlanPartForm> Parts { get; set; } = [];

    /// <summary>Added to the claim when the plan is agreed; the parts include it.</summary>
    public Money? Fee { get; set; }

    /// <summary>What was asked for, and what came of the check; not posted.</summary>
    internal PlanWish Wish { get; set; } = new(null, null);

    /// <summary>What the creditor last proposed instead, where it did; not posted.</summary>
    internal CounterPlan? Countered =>
        Page
            .Case.Decisions.Where(one => one is { Kind: DecisionKind.PaymentPlan })
            .OrderBy(one => one.AskedAtUtc)
            .LastOrDefault()
            ?.Counter;

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

/// <summary>How many parts to suggest and the day of the first: equal ones, or so much each month.</summary>
public sealed record PlanWish(int? Count, DateOnly? First, Money? Monthly = null)
{
    public static PlanWish Of(CounterPlan counter) => new(counter.Installments, counter.First, counter.Monthly);

    /// <summary>As it stands in the address of the form.</summary>
    public string Address =>
        QueryString
            .Create(
                new Dictionary<string, string?>
                {
                    ["count"] = Count?.ToString(CultureInfo.InvariantCulture),
                    ["first"] = First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    ["monthly"] = Monthly?.Kroner.ToString("0.00", CultureInfo.InvariantCulture),
                }
            )
            .ToString();
}

/// <summary>What a plan for this case is measured against today.</summary>
/// <param name="Claim">All that is owed.</param>
/// <param name="Limits">From where on the creditor is asked.</param>
/// <param name="NearDays">How many days before limitation count as near.</param>
/// <param name="FeeCap">The most that may be added, for so many parts as were filled in.</param>
public sealed record PlanTerms(Money Claim, PlanLimits Limits, int NearDays, Money FeeCap);
