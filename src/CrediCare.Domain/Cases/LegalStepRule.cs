namespace CrediCare.Domain.Cases;

/// <summary>
/// Before the conciliation board or the enforcement officer (inkassoloven § 11): the notice's deadline has passed, the
/// demand is not older than six months, the claim has been assessed as justified, the creditor agrees, and it is not
/// time-barred. Enforcement needs a basis besides. From the conciliation board the letters are not asked for again.
/// </summary>
internal static class LegalStepRule
{
    private const int DemandLastsMonths = 6;

    public static StageRefusal? Refusal(StageFacts facts, CaseStage to, DateOnly today) =>
        (facts.Stage == CaseStage.LegalActionNotice ? Letters(facts, today) : null)
        ?? (
            !facts.AssessedAsJustified ? StageRefusal.NotAssessedAsJustified
            : !facts.CreditorAgrees ? StageRefusal.CreditorHasNotAgreed
            : to == CaseStage.InEnforcement && !facts.HasEnforcementBasis ? StageRefusal.EnforcementBasisMissing
            : today > facts.LegalExpiry ? StageRefusal.TimeBarred
            : null
        );

    private static StageRefusal? Letters(StageFacts facts, DateOnly today) =>
        facts.LegalActionNoticeDeadline is not { } deadline ? StageRefusal.LegalActionNoticeMissing
        : today <= deadline ? StageRefusal.LegalActionNoticeDeadlineRunning
        : facts.DemandSentOn is not { } demanded ? StageRefusal.DemandMissing
        : today > demanded.AddMonths(DemandLastsMonths) ? StageRefusal.DemandTooOld
        : null;
}
