using CrediCare.Domain.Decisions;

namespace CrediCare.Domain.Cases;

/// <summary>What comes next where legal steps may be taken, or have been: it follows the step that stands and what was decided.</summary>
internal static class LegalOutlook
{
    /// <summary>Every letter has been sent; a step is asked for, approved, turned down or not thought of yet.</summary>
    public static CaseStep Before(Case one, LegalStanding legal, DateOnly asked) =>
        Waiting(one, legal)
        ?? (
            legal.Last?.State is LegalStepState.Rejected or LegalStepState.Lapsed
                ? new(CaseStepKind.CaseworkerConsiders, null)
                : new(CaseStepKind.CreditorIsAskedAboutLegalStep, asked)
        );

    /// <summary>An authority has the case, or has decided.</summary>
    public static CaseStep After(Case one, LegalStanding legal, DateOnly from) =>
        legal.IsPursued || legal.Steps.Count == 0
            ? new(CaseStepKind.AuthorityDecides, null)
            : Waiting(one, legal) ?? Ruled(one, legal, from);

    private static CaseStep? Waiting(Case one, LegalStanding legal) =>
        one.Decisions.FirstOrDefault(asked => asked is { IsWaiting: true, Kind: DecisionKind.LegalStep }) is { } waiting
            ? new(CaseStepKind.LegalStepLapses, waiting.AnswerBy)
        : legal.Last?.State == LegalStepState.Approved ? new(CaseStepKind.ApprovedStepIsFiled, null)
        : null;

    private static CaseStep Ruled(Case one, LegalStanding legal, DateOnly from) =>
        (one.Stage, legal.LastEnded) switch
        {
            (CaseStage.InConciliation, { Outcome: LegalStepOutcome.Judgment or LegalStepOutcome.CourtSettlement }) => new(
                CaseStepKind.CreditorIsAskedAboutEnforcement,
                from
            ),
            (CaseStage.InEnforcement, { Kind: LegalStepKind.AttachmentPetition, Outcome: null }) => Attached(legal, from),
            _ => new(CaseStepKind.CaseworkerConsiders, null),
        };

    private static CaseStep Attached(LegalStanding legal, DateOnly from) =>
        legal.LastOrder switch
        {
            { Kind: AttachmentOrderKind.Lien } => new(CaseStepKind.CreditorIsAskedAboutForcedSale, from),
            { Kind: AttachmentOrderKind.NothingToAttach } => new(CaseStepKind.MovesToSurveillance, from),
            { Kind: AttachmentOrderKind.EarningsAttachment } order when order.EndsOn is null || order.EndsOn >= from => new(
                CaseStepKind.EarningsAreDeducted,
                order.EndsOn
            ),
            _ => new(CaseStepKind.CaseworkerConsiders, null),
        };
}
