using CrediCare.Domain.Amounts;
using CrediCare.Domain.Interest;

namespace CrediCare.Domain.Cases;

public sealed partial class Case
{
    /// <summary>
    /// What would refuse an act today whatever is filled in: all that a person can say, choose or find is taken to be there. Null
    /// when nothing stands in the way. The code is the one the act itself answers with, so that it can be said before anyone
    /// fills anything in.
    /// </summary>
    public Enum? StandsInTheWay(CaseAct act, CaseCircumstances circumstances, CaseOccasion occasion)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        ArgumentNullException.ThrowIfNull(occasion);
        var best = circumstances with { AssessedAsJustified = true, HasEnforcementBasis = true, CreditorAgrees = true };
        return act switch
        {
            CaseAct.RecordLetter => NextLetterRefusal(best, occasion.Today),
            CaseAct.ProposePlan => PlanRefusal(),
            CaseAct.AskAboutConciliation => RequestRefusal(LegalStepKind.ConciliationComplaint, best, occasion.Today),
            CaseAct.AskAboutAttachment => RequestRefusal(LegalStepKind.AttachmentPetition, best, occasion.Today),
            CaseAct.AskAboutForcedSale => RequestRefusal(LegalStepKind.ForcedSale, best, occasion.Today),
            CaseAct.AskAboutBankruptcy => RequestRefusal(LegalStepKind.BankruptcyPetition, best, occasion.Today),
            CaseAct.FileEstateClaim => StepRefusal(
                CaseStage.InBankruptcy,
                LegalStepKind.EstateClaim,
                best,
                occasion.Today,
                occasion.Today
            ),
            CaseAct.AskForDeclaration => DeclarationRefusal(),
            CaseAct.StartSurveillance => MoveRefusal(Facts(best, occasion.Today), CaseStage.Surveillance, occasion.Today),
            CaseAct.RecordAcknowledgement => Stage == CaseStage.Closed ? StageRefusal.NotAllowed : null,
            CaseAct.AskCreditor or CaseAct.OpenDispute or CaseAct.ReportBankruptcy => ClosedRefusal,
            CaseAct.RegisterCreditNote => ClosedRefusal
                ?? (Creditable(null) <= Money.Zero ? CaseRefusal.MoreThanPrincipal : null),
            CaseAct.Pause => PauseRefusal(),
            CaseAct.Resume => Holds.HasFlag(CaseHold.PausedByCreditor) ? null : CaseRefusal.NotPaused,
            CaseAct.Withdraw => Stage == CaseStage.Closed ? StageRefusal.AlreadyThere : null,
            CaseAct.Reopen => ReopeningRefusal(),
            CaseAct.PostFee => RefusalOf(CollectionAct.AgreePlan),
            CaseAct.PostInterest => InterestRefusal(best.Rates, occasion),
            CaseAct.Close => Stage == CaseStage.Closed ? StageRefusal.AlreadyThere : null,
        };
    }

    private CaseRefusal? ClosedRefusal => Stage == CaseStage.Closed ? CaseRefusal.Closed : null;

    // A rate that is missing stands in the way of the last days only.
    private InterestPostingRefusal? InterestRefusal(LateInterestRates rates, CaseOccasion occasion) =>
        InterestHold()
        ?? (
            InterestPosting.Post(Posting(occasion), _ledger, ClaimInvoices, rates) is { Succeeded: true, Value.Count: 0 }
                ? InterestPostingRefusal.NothingAccrued
                : null
        );

    // Sent today with the shortest deadline there is, which every later one is as good as.
    private StageRefusal? NextLetterRefusal(CaseCircumstances circumstances, DateOnly today)
    {
        if (NextLetter is not { } letter)
            return StageRefusal.NotAllowed;
        var (facts, deadline) = (Facts(circumstances, today), today.AddDays(LetterRules.LeastDeadlineDays));
        var sent = letter switch
        {
            CaseStage.NoticeSent => facts with { NoticeSentOn = today, NoticeDeadline = deadline },
            CaseStage.DemandSent => facts with { DemandSentOn = today, DemandDeadline = deadline },
            _ => facts with { LegalActionNoticeSentOn = today, LegalActionNoticeDeadline = deadline },
        };
        return LetterRefusal(sent, letter, today);
    }
}
