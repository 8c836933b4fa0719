using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Cases;

/// <summary>How a list of cases is divided; a case is in one of the open groups by what holds it, else by its stage.</summary>
public enum CaseGroup
{
    Open,

    /// <summary>Something waits for the creditor's answer.</summary>
    Waiting,

    /// <summary>Disputed or paused: nothing moves.</summary>
    Held,
    InMotion,
    Legal,
    Surveillance,
    Closed,
    All,
}

/// <summary>Which cases are in a group, said to the database and said of one combination of stage and holds.</summary>
public static class CaseGroups
{
    private const CaseHold Asking = CaseHold.AwaitingCreditor | CaseHold.PlanAwaitingApproval;
    private const CaseHold Stopping = CaseHold.Disputed | CaseHold.PausedByCreditor;

    private static readonly CaseStage[] Letters =
    [
        CaseStage.Opened,
        CaseStage.NoticeSent,
        CaseStage.DemandSent,
        CaseStage.LegalActionNotice,
    ];

    private static readonly CaseStage[] Authorities = [CaseStage.InConciliation, CaseStage.InEnforcement, CaseStage.InBankruptcy];

    public static IQueryable<Case> In(this IQueryable<Case> cases, CaseGroup group) =>
        group switch
        {
            CaseGroup.All => cases,
            CaseGroup.Closed => cases.Where(one => one.Stage == CaseStage.Closed),
            CaseGroup.Open => cases.Where(one => one.Stage != CaseStage.Closed),
            CaseGroup.Waiting => cases.Where(one => one.Stage != CaseStage.Closed && (one.Holds & Asking) != 0),
            CaseGroup.Held => cases.Where(one => one.Stage != CaseStage.Closed && (one.Holds & Stopping) != 0),
            CaseGroup.InMotion => cases.Where(one => Letters.Contains(one.Stage) && (one.Holds & Stopping) == 0),
            CaseGroup.Legal => cases.Where(one => Authorities.Contains(one.Stage)),
            CaseGroup.Surveillance => cases.Where(one => one.Stage == CaseStage.Surveillance),
        };

    public static bool Has(this CaseGroup group, CaseStage stage, CaseHold holds) =>
        group switch
        {
            CaseGroup.All => true,
            CaseGroup.Closed => stage == CaseStage.Closed,
            CaseGroup.Open => stage != CaseStage.Closed,
            CaseGroup.Waiting => stage != CaseStage.Closed && (holds & Asking) != CaseHold.None,
            CaseGroup.Held => stage != CaseStage.Closed && (holds & Stopping) != CaseHold.None,
            CaseGroup.InMotion => Letters.Contains(stage) && (holds & Stopping) == CaseHold.None,
            CaseGroup.Legal => Authorities.Contains(stage),
            CaseGroup.Surveillance => stage == CaseStage.Surveillance,
        };
}
