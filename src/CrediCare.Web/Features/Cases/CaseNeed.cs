using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Cases;

/// <summary>What holds cases back, asked apart from how far they have come.</summary>
public enum CaseNeed
{
    Any,

    /// <summary>Something waits for the creditor's answer.</summary>
    Answer,

    /// <summary>Disputed or paused: nothing moves.</summary>
    Held,
}

/// <summary>Which cases have a need, said to the database and said of one combination of holds. A closed case has none.</summary>
public static class CaseNeeds
{
    private const CaseHold Asking = CaseHold.AwaitingCreditor | CaseHold.PlanAwaitingApproval;
    private const CaseHold Stopping = CaseHold.Disputed | CaseHold.PausedByCreditor;

    public static IQueryable<Case> With(this IQueryable<Case> cases, CaseNeed need) =>
        need switch
        {
            CaseNeed.Any => cases,
            CaseNeed.Answer => cases.Where(one => (one.Holds & Asking) != 0),
            CaseNeed.Held => cases.Where(one => (one.Holds & Stopping) != 0),
        };

    public static bool Has(this CaseNeed need, CaseHold holds) =>
        need switch
        {
            CaseNeed.Any => true,
            CaseNeed.Answer => (holds & Asking) != CaseHold.None,
            CaseNeed.Held => (holds & Stopping) != CaseHold.None,
        };
}
