using CrediCare.Domain.Cases;

namespace CrediCare.Web.Features.Cases;

/// <summary>How far cases have come; an open case is in exactly one of the three in the middle, whatever holds it.</summary>
public enum CaseGroup
{
    Open,

    /// <summary>Letters are being sent.</summary>
    InMotion,

    /// <summary>An authority has it.</summary>
    Legal,
    Surveillance,
    Closed,
    All,
}

/// <summary>Which cases are in a group, said to the database and said of one stage.</summary>
public static class CaseGroups
{
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
            CaseGroup.InMotion => cases.Where(one => Letters.Contains(one.Stage)),
            CaseGroup.Legal => cases.Where(one => Authorities.Contains(one.Stage)),
            CaseGroup.Surveillance => cases.Where(one => one.Stage == CaseStage.Surveillance),
        };

    public static bool Has(this CaseGroup group, CaseStage stage) =>
        group switch
        {
            CaseGroup.All => true,
            CaseGroup.Closed => stage == CaseStage.Closed,
            CaseGroup.Open => stage != CaseStage.Closed,
            CaseGroup.InMotion => Letters.Contains(stage),
            CaseGroup.Legal => Authorities.Contains(stage),
            CaseGroup.Surveillance => stage == CaseStage.Surveillance,
        };
}
