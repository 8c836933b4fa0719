using CrediCare.Data.Rates;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;

namespace CrediCare.Web.Features.Decisions;

/// <summary>A decision with what it is about, for a list and for its own page.</summary>
public sealed record DecisionLine(Decision Decision, string DebtorName, string DebtorPublicId, string? AssignedTo)
{
    /// <summary>All that is owed today; null once the case is closed.</summary>
    public Money? Claim { get; init; }

    /// <summary>The last day before the claim is time-barred, past weekends and holidays; null while it is pursued or closed.</summary>
    public DateOnly? LimitationOn { get; init; }

    public PaymentPlan? Plan { get; init; }
    public Dispute? Dispute { get; init; }
    public LegalStep? Step { get; init; }
    public Declaration? Declaration { get; init; }

    /// <summary>How long the authority usually takes for the step; null where nobody has said.</summary>
    public HandlingTimeRow? HandlingTime { get; init; }
}
