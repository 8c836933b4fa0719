using CrediCare.Domain.Amounts;
using CrediCare.Domain.Decisions;

namespace CrediCare.Domain.Cases;

/// <summary>A part to pay by a day in Oslo, that day included.</summary>
public sealed record PlanPart(DateOnly DueOn, Money Amount);

/// <summary>A plan as a caseworker proposes it.</summary>
public sealed record PlanProposal(IReadOnlyList<PlanPart> Parts)
{
    /// <summary>Added to the claim when the plan is agreed, at most what <see cref="Fees.PlanFee"/> gives; the parts include it.</summary>
    public Money Fee { get; init; }

    /// <summary>What the creditor is asked when the plan needs approval; null when it does not.</summary>
    public DecisionQuestion? Question { get; init; }

    public Money Total => Parts.Sum(part => part.Amount);
}
