using CrediCare.Domain.Amounts;
using CrediCare.Domain.Limitation;

namespace CrediCare.Domain.Cases;

public sealed partial class Case
{
    /// <summary>
    /// A complaint to the conciliation board: the one step that a dispute leaves open, since it has the claim tried. It
    /// interrupts limitation from the day it was filed (foreldelsesloven § 15).
    /// </summary>
    public Outcome<CaseFiling, StageRefusal> FileConciliationComplaint(
        DateOnly filedOn,
        string? authority,
        Money courtFee,
        CaseCircumstances circumstances,
        CaseOccasion occasion,
        LegalStep? approved = null
    ) =>
        File(
            CaseStage.InConciliation,
            LegalStepKind.ConciliationComplaint,
            CaseEventKind.ConciliationFiled,
            filedOn,
            authority,
            courtFee,
            circumstances,
            occasion,
            approved
        );

    /// <summary>A petition for attachment to the enforcement officer (foreldelsesloven § 17).</summary>
    public Outcome<CaseFiling, StageRefusal> FileEnforcement(
        DateOnly filedOn,
        string? authority,
        Money courtFee,
        CaseCircumstances circumstances,
        CaseOccasion occasion,
        LegalStep? approved = null
    ) =>
        File(
            CaseStage.InEnforcement,
            LegalStepKind.AttachmentPetition,
            CaseEventKind.EnforcementFiled,
            filedOn,
            authority,
            courtFee,
            circumstances,
            occasion,
            approved
        );

    /// <summary>
    /// A petition for bankruptcy (foreldelsesloven § 18), only with the creditor's yes. The fee is what is paid on filing; the
    /// security for the estate's costs is the creditor's own matter.
    /// </summary>
    public Outcome<CaseFiling, StageRefusal> FileBankruptcy(
        DateOnly filedOn,
        string? authority,
        CaseCircumstances circumstances,
        CaseOccasion occasion,
        LegalStep? approved = null
    ) =>
        File(
            CaseStage.InBankruptcy,
            LegalStepKind.BankruptcyPetition,
            CaseEventKind.BankruptcyFiled,
            filedOn,
            authority,
            Money.Zero,
            circumstances,
            occasion,
            approved
        );

    /// <summary>
    /// The claim is filed in an estate that was opened without us. The estate tries it, so a dispute does not stop it, and the
    /// creditor need not be asked.
    /// </summary>
    public Outcome<CaseFiling, StageRefusal> FileEstateClaim(
        DateOnly filedOn,
        string? authority,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    ) =>
        File(
            CaseStage.InBankruptcy,
            LegalStepKind.EstateClaim,
            CaseEventKind.EstateClaimFiled,
            filedOn,
            authority,
            Money.Zero,
            circumstances,
            occasion,
            null
        );

    /// <summary>
    /// A petition for forced sale, a step within enforcement: it needs the creditor's yes and a signed declaration.
    /// </summary>
    public Outcome<CaseFiling, StageRefusal> FileForcedSale(
        DateOnly filedOn,
        Money courtFee,
        LegalStep approved,
        Declaration? declaration,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    )
    {
        if (filedOn > occasion.Today)
            return StageRefusal.LetterDatedInFuture;
        if (ForcedSaleRefusal(circumstances, filedOn) is { } refusal)
            return refusal;
        if (!IsApproved(approved, LegalStepKind.ForcedSale))
            return StageRefusal.CreditorHasNotAgreed;
        return declaration is { Kind: DeclarationKind.ForcedSale, State: DeclarationState.Signed } && declaration.CaseId == Id
            ? Filed(approved, CaseEventKind.ForcedSaleFiled, filedOn, null, courtFee, circumstances, occasion, declaration)
            : StageRefusal.DeclarationMissing;
    }

    /// <summary>Collection has failed for now; the debtor is monitored until limitation.</summary>
    public Outcome<StageRefusal> StartSurveillance(CaseCircumstances circumstances, CaseOccasion occasion)
    {
        if (MoveRefusal(Facts(circumstances, occasion.Today), CaseStage.Surveillance, occasion.Today) is { } refused)
            return refused;
        MoveTo(CaseStage.Surveillance);
        Record(CaseEventKind.SurveillanceStarted, occasion.Today, occasion);
        return Outcome<StageRefusal>.Success;
    }

    private Outcome<CaseFiling, StageRefusal> File(
        CaseStage stage,
        LegalStepKind kind,
        CaseEventKind happened,
        DateOnly filedOn,
        string? authority,
        Money courtFee,
        CaseCircumstances circumstances,
        CaseOccasion occasion,
        LegalStep? approved
    )
    {
        if (filedOn > occasion.Today)
            return StageRefusal.LetterDatedInFuture;
        var agreed = circumstances with
        {
            CreditorAgrees = approved is null ? circumstances.CreditorAgrees : IsApproved(approved, kind),
        };
        if (StepRefusal(stage, kind, agreed, occasion.Today, filedOn) is { } refusal)
            return refusal;
        MoveTo(stage);
        var step = approved ?? LegalStep.Request(Id, kind, authority, courtFee);
        return Filed(step, happened, filedOn, authority, courtFee, circumstances, occasion);
    }

    private CaseFiling Filed(
        LegalStep step,
        CaseEventKind happened,
        DateOnly filedOn,
        string? authority,
        Money courtFee,
        CaseCircumstances circumstances,
        CaseOccasion occasion,
        Declaration? signed = null
    )
    {
        var posting = courtFee > Money.Zero ? Posting(occasion) with { EffectiveOn = filedOn } : null;
        if (posting is not null)
            Charge(posting, posting.Row(LedgerEntryKind.CourtFee, LedgerComponent.LegalCosts, courtFee));
        var interruptions = Moved(
            [.. UnpaidInvoices()],
            LimitationInterruptionKind.LegalStepFiled,
            filedOn,
            null,
            new LimitationProof(step.Kind.ToString(), null),
            occasion
        );
        RestateLimitation([.. circumstances.Interruptions, .. interruptions]);
        step.File(filedOn, authority, courtFee);
        // Whoever files it goes on as the creditor said: nobody need be told so any more.
        foreach (var answered in _decisions.Where(one => one.SubjectId == step.Id || one.SubjectId == signed?.Id))
            answered.TakeIn();
        Record(happened, filedOn, occasion, step.Authority, posting?.TransactionId);
        return new CaseFiling(step, interruptions);
    }

    private bool IsApproved(LegalStep step, LegalStepKind kind) =>
        step.CaseId == Id && step.Kind == kind && step.State == LegalStepState.Approved;

    private StageRefusal? StepRefusal(
        CaseStage stage,
        LegalStepKind kind,
        CaseCircumstances circumstances,
        DateOnly today,
        DateOnly filedOn
    )
    {
        var facts = Facts(circumstances, today) with { IsTriedInEstate = kind == LegalStepKind.EstateClaim };
        return MoveRefusal(facts, stage, filedOn)
            ?? (
                kind == LegalStepKind.BankruptcyPetition && !circumstances.CreditorAgrees
                    ? StageRefusal.CreditorHasNotAgreed
                    : null
            );
    }

    private StageRefusal? ForcedSaleRefusal(CaseCircumstances circumstances, DateOnly on) =>
        Stage != CaseStage.InEnforcement ? StageRefusal.NotInEnforcement
        : HoldRule.Check(Holds, CollectionAct.Enforce).Refusal is { } hold ? StageMoves.RefusalFor(hold)
        : on > Facts(circumstances, on).LegalExpiry ? StageRefusal.TimeBarred
        : null;
}
