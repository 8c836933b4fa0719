using CrediCare.Domain.Amounts;

namespace CrediCare.Domain.Cases;

/// <summary>
/// What a move between stages depends on, gathered by the caller. Dates are calendar dates in Europe/Oslo; a letter's
/// dates are those of the newest one of its kind, or of the one about to be recorded.
/// </summary>
public sealed record StageFacts
{
    public required CaseStage Stage { get; init; }

    public CaseHold Holds { get; init; }

    /// <summary>For a closed case, the stage it was closed from.</summary>
    public CaseStage? StageBeforeClosing { get; init; }

    /// <summary>When closing: why.</summary>
    public ClosedReason? ClosingFor { get; init; }

    /// <summary>Due date of the newest invoice in the case.</summary>
    public DateOnly? LatestDueDate { get; init; }

    public DateOnly? NoticeSentOn { get; init; }

    public DateOnly? NoticeDeadline { get; init; }

    public DateOnly? DemandSentOn { get; init; }

    public DateOnly? DemandDeadline { get; init; }

    public DateOnly? LegalActionNoticeSentOn { get; init; }

    public DateOnly? LegalActionNoticeDeadline { get; init; }

    /// <summary>Someone has assessed that the claim is justified (inkassoloven § 11).</summary>
    public bool AssessedAsJustified { get; init; }

    /// <summary>The creditor has agreed to the legal step, or the agreement says it need not be asked.</summary>
    public bool CreditorAgrees { get; init; }

    /// <summary>A judgment, a signed debt instrument, or an invoice the debtor has not contested.</summary>
    public bool HasEnforcementBasis { get; init; }

    public bool DebtorIsMinor { get; init; }

    /// <summary>The step files the claim in an estate, where it is tried.</summary>
    public bool IsTriedInEstate { get; init; }

    /// <summary>All that is owed today.</summary>
    public Money Outstanding { get; init; }

    /// <summary>What is left of the principal today.</summary>
    public Money PrincipalOutstanding { get; init; }

    /// <summary>Interest is known up to today; without it no demand is sent and nothing is closed as paid.</summary>
    public bool InterestIsKnown { get; init; } = true;

    /// <summary>The last day to act before the claim is time-barred; null while a legal step is pursued.</summary>
    public DateOnly? LegalExpiry { get; init; }
}
