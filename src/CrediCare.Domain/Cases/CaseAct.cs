namespace CrediCare.Domain.Cases;

/// <summary>What people come to a case to do, each on a page of its own or as a choice on one.</summary>
public enum CaseAct
{
    /// <summary>The letter that comes next, see <see cref="Case.NextLetter"/>.</summary>
    RecordLetter,
    ProposePlan,
    AskAboutConciliation,
    AskAboutAttachment,
    AskAboutForcedSale,
    AskAboutBankruptcy,
    FileEstateClaim,
    AskForDeclaration,
    StartSurveillance,
    RecordAcknowledgement,
    AskCreditor,
    RegisterCreditNote,
    OpenDispute,
    Pause,
    Resume,
    ReportBankruptcy,
    Withdraw,
    Reopen,

    /// <summary>Of whichever kind stands least in the way: a fee for a plan is charged while the plan runs.</summary>
    PostFee,
    PostInterest,

    /// <summary>For whichever reason; see <see cref="Case.ClosingRefusal"/> for one of them.</summary>
    Close,
}
