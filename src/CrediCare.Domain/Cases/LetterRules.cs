using CrediCare.Domain.Registrations;

namespace CrediCare.Domain.Cases;

/// <summary>
/// What each letter needs before it counts (inkassoloven §§ 9-11): a deadline of at least 14 days from sending, and the
/// one before it expired unpaid. The sending day is not counted, so the next letter is lawful the day after the deadline.
/// </summary>
internal static class LetterRules
{
    public const int LeastDeadlineDays = RegistrationValidation.LeastNoticeDays;

    /// <summary>The agency's own bound: a deadline beyond it is a slip of the hand, and would stop the case for years.</summary>
    public const int MostDeadlineDays = 180;

    public static CaseStage? NextAfter(CaseStage stage) =>
        stage switch
        {
            CaseStage.Opened => CaseStage.NoticeSent,
            CaseStage.NoticeSent => CaseStage.DemandSent,
            CaseStage.DemandSent => CaseStage.LegalActionNotice,
            _ => null,
        };

    public static StageRefusal? Notice(StageFacts facts, DateOnly today) =>
        facts is not { NoticeSentOn: { } sent, NoticeDeadline: { } deadline } ? StageRefusal.NoticeMissing
        : sent > today ? StageRefusal.LetterDatedInFuture
        : sent <= facts.LatestDueDate ? StageRefusal.NoticeNotAfterDueDate
        : deadline < sent.AddDays(LeastDeadlineDays) ? StageRefusal.NoticeDeadlineTooShort
        : deadline > sent.AddDays(MostDeadlineDays) ? StageRefusal.DeadlineTooLong
        : null;

    public static StageRefusal? Demand(StageFacts facts, DateOnly today)
    {
        if (facts.NoticeDeadline is not { } noticeDeadline)
            return StageRefusal.NoticeMissing;

        if (facts is not { DemandSentOn: { } sent, DemandDeadline: { } deadline })
            return StageRefusal.DemandMissing;

        return sent > today ? StageRefusal.LetterDatedInFuture
            : sent <= noticeDeadline ? StageRefusal.NoticeDeadlineRunning
            : deadline < sent.AddDays(LeastDeadlineDays) ? StageRefusal.DemandDeadlineTooShort
            : deadline > sent.AddDays(MostDeadlineDays) ? StageRefusal.DeadlineTooLong
            : !facts.InterestIsKnown ? StageRefusal.InterestUnknown
            : null;
    }

    public static StageRefusal? LegalActionNotice(StageFacts facts, DateOnly today)
    {
        if (facts.DemandDeadline is not { } demandDeadline)
            return StageRefusal.DemandMissing;

        if (facts is not { LegalActionNoticeSentOn: { } sent, LegalActionNoticeDeadline: { } deadline })
            return StageRefusal.LegalActionNoticeMissing;

        return sent > today ? StageRefusal.LetterDatedInFuture
            : sent <= demandDeadline ? StageRefusal.DemandDeadlineRunning
            : deadline < sent.AddDays(LeastDeadlineDays) ? StageRefusal.LegalActionNoticeDeadlineTooShort
            : deadline > sent.AddDays(MostDeadlineDays) ? StageRefusal.DeadlineTooLong
            : null;
    }
}
