using CrediCare.Data.Rates;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;

namespace CrediCare.Web.Features.Decisions;

/// <summary>A decision with what it is about, for a list and for its own page.</summary>
public sealed record DecisionLine(Decision Decision, string DebtorName, string DebtorPublicId, string? AssignedTo)
{
    public PaymentPlan? Plan { get; init; }
    public Dispute? Dispute { get; init; }
    public LegalStep? Step { get; init; }
    public Declaration? Declaration { get; init; }

    /// <summary>How long the authority usually takes for the step; null where nobody has said.</summary>
    public HandlingTimeRow? HandlingTime { get; init; }
}
