using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Limitation;
using CrediCare.Web.Features.Documents;

namespace CrediCare.Web.Features.Decisions;

/// <summary>All that is to be known to answer.</summary>
public sealed record DecisionPage(DecisionLine Line, DateOnly Today)
{
    /// <summary>The reader is one of those who answer such things, whether or not it still waits.</summary>
    public bool HasRightToAnswer { get; init; }

    public bool HasRightToAssign { get; init; }

    public bool MayAnswer => HasRightToAnswer && Decision.IsWaiting;

    public bool MayAssign => HasRightToAssign && Decision.IsWaiting;

    /// <summary>Read by a caseworker.</summary>
    public bool ForStaff { get; init; }

    /// <summary>A signature needs a one-time code, and the reader has none turned on.</summary>
    public bool LacksSecondFactor { get; init; }

    /// <summary>What the plan comes to when it is kept; null for anything but a plan.</summary>
    public PlanForecast? Forecast { get; init; }

    /// <summary>When the claim is time-barred; null while it is pursued or nothing is unpaid.</summary>
    public LimitationStatement? Limitation { get; init; }

    /// <summary>What happens to the case when the answer is no.</summary>
    public CaseStep? Otherwise { get; init; }

    public IReadOnlyList<DocumentLine> Asked { get; init; } = [];
    public IReadOnlyList<DocumentLine> Answered { get; init; } = [];
    public IReadOnlyList<Colleague> Colleagues { get; init; } = [];
    public AnswerForm Form { get; init; } = new();

    public Decision Decision => Line.Decision;
}

/// <summary>Somebody at the creditor who may answer, by the access in addresses.</summary>
public sealed record Colleague(string MembershipPublicId, Guid UserId, string Name);
