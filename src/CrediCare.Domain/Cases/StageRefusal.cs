namespace CrediCare.Domain.Cases;

/// <summary>Why a case may not move to a stage.</summary>
public enum StageRefusal
{
    /// <summary>No way leads from where it stands to there.</summary>
    NotAllowed = 0,
    AlreadyThere = 1,

    Disputed = 2,
    PausedByCreditor = 3,
    PlanActive = 4,
    PlanAwaitingApproval = 5,

    /// <summary>A debtor under 18 gets one notice and nothing more.</summary>
    DebtorIsMinor = 6,

    NoticeMissing = 7,

    /// <summary>A notice is sent after the due date, not on it or before (inkassoloven § 9).</summary>
    NoticeNotAfterDueDate = 8,
    NoticeDeadlineTooShort = 9,
    NoticeDeadlineRunning = 10,

    DemandMissing = 11,
    DemandDeadlineTooShort = 12,
    DemandDeadlineRunning = 13,

    /// <summary>Legal steps start within six months of the demand, or a new one is needed (inkassoloven § 11).</summary>
    DemandTooOld = 14,

    LegalActionNoticeMissing = 15,
    LegalActionNoticeDeadlineTooShort = 16,
    LegalActionNoticeDeadlineRunning = 17,

    /// <summary>A letter cannot be recorded as sent on a day to come.</summary>
    LetterDatedInFuture = 18,

    NotAssessedAsJustified = 19,
    CreditorHasNotAgreed = 20,
    EnforcementBasisMissing = 21,
    TimeBarred = 22,
    InterestUnknown = 23,

    ClosingReasonMissing = 24,
    StillOwed = 25,
    PrincipalNotCredited = 26,
    NotTimeBarred = 27,
    DebtorNotMinor = 28,

    /// <summary>The creditor has been asked about a legal step already, and has not answered.</summary>
    AskedAlready = 29,

    /// <summary>A forced sale needs a declaration that the creditor has signed.</summary>
    DeclarationMissing = 30,

    /// <summary>A forced sale comes within enforcement.</summary>
    NotInEnforcement = 31,

    /// <summary>Nothing that has not come yet has happened.</summary>
    DatedInFuture = 32,

    /// <summary>Only a step that has been filed and has not ended can end.</summary>
    StepNotFiled = 33,

    /// <summary>An authority decides after the filing.</summary>
    BeforeFiling = 34,

    /// <summary>What a decision leads to ends after the day of the decision.</summary>
    EndsBeforeItBegins = 35,

    /// <summary>What the debtor admits counts with a document that shows it.</summary>
    ProofMissing = 36,

    /// <summary>Crediting and withdrawing a claim are for its creditor to decide.</summary>
    NotForCaseworkers = 37,

    /// <summary>The letter's deadline lies further ahead than the agency ever sets it.</summary>
    DeadlineTooLong = 38,

    /// <summary>The day lies further ahead than any claim lives.</summary>
    LimitationTooLong = 39,

    /// <summary>Nothing was admitted before there was an invoice.</summary>
    BeforeInvoice = 40,

    /// <summary>There is nothing left to ask the debtor for.</summary>
    NothingOwed = 41,

    /// <summary>Only what has the claim tried ends in a judgment or a court settlement.</summary>
    OutcomeDoesNotFit = 42,

    /// <summary>A company has no earnings to deduct from.</summary>
    NoEarnings = 43,

    /// <summary>Only a case that has been closed is taken up again.</summary>
    NotClosed = 44,
}
