using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;

namespace CrediCare.Domain.Cases;

public sealed partial class Case
{
    /// <summary>The letter that comes next in the stage the case stands in; null where none does.</summary>
    public CaseStage? NextLetter => LetterRules.NextAfter(Stage);

    /// <summary>
    /// The first day in Oslo on which the next letter may be sent, holds left aside; null where none comes. Kept on the case so
    /// that those whose letter is due are found among the many.
    /// </summary>
    public DateOnly? NextLetterOn { get; private set; }

    /// <summary>
    /// Records a collection notice (inkassoloven § 9) with the fee it carries, which <see cref="LetterFees"/> caps; zero when
    /// none may be claimed.
    /// </summary>
    public Outcome<StageRefusal> RecordNotice(
        CaseLetter letter,
        Money fee,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    )
    {
        var facts = Facts(circumstances, occasion.Today) with { NoticeSentOn = letter.SentOn, NoticeDeadline = letter.Deadline };
        if (LetterRefusal(facts, CaseStage.NoticeSent, occasion.Today) is { } refused)
            return refused;
        (NoticeSentOn, NoticeDeadline) = (letter.SentOn, letter.Deadline);
        return Sent(CaseStage.NoticeSent, CaseEventKind.NoticeSent, LedgerEntryKind.ReminderFee, letter, fee, occasion);
    }

    /// <summary>Records a payment demand (inkassoloven § 10) with the light fee, which <see cref="CollectionFees"/> caps.</summary>
    public Outcome<StageRefusal> RecordDemand(
        CaseLetter letter,
        Money fee,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    )
    {
        var facts = Facts(circumstances, occasion.Today) with { DemandSentOn = letter.SentOn, DemandDeadline = letter.Deadline };
        if (LetterRefusal(facts, CaseStage.DemandSent, occasion.Today) is { } refused)
            return refused;
        (DemandSentOn, DemandDeadline) = (letter.SentOn, letter.Deadline);
        var sent = Sent(CaseStage.DemandSent, CaseEventKind.DemandSent, LedgerEntryKind.CollectionFee, letter, fee, occasion);
        RestateHeavyFee();
        return sent;
    }

    /// <summary>Records a notice of legal action (inkassoloven § 11). It carries no fee of its own.</summary>
    public Outcome<StageRefusal> RecordLegalActionNotice(
        CaseLetter letter,
        CaseCircumstances circumstances,
        CaseOccasion occasion
    )
    {
        var facts = Facts(circumstances, occasion.Today) with
        {
            LegalActionNoticeSentOn = letter.SentOn,
            LegalActionNoticeDeadline = letter.Deadline,
        };
        if (LetterRefusal(facts, CaseStage.LegalActionNotice, occasion.Today) is { } refused)
            return refused;
        (LegalActionNoticeSentOn, LegalActionNoticeDeadline) = (letter.SentOn, letter.Deadline);
        return Sent(
            CaseStage.LegalActionNotice,
            CaseEventKind.LegalActionNoticeSent,
            LedgerEntryKind.CollectionFee,
            letter,
            Money.Zero,
            occasion
        );
    }

    /// <summary>
    /// Raises a light fee to a heavy one (inkassoforskriften § 2-3). <paramref name="addition"/> is what comes on top of the
    /// light fee already charged.
    /// </summary>
    public Outcome<CaseRefusal> ApplyHeavyFee(Money addition, CaseOccasion occasion)
    {
        if (RefusalOf(CollectionAct.Fee) is { } refusal)
            return refusal;
        if (DemandDeadline is not { } deadline || occasion.Today < HeavyFee.FirstDayAfter(deadline))
            return CaseRefusal.HeavyFeeTooEarly;
        if (StandingCharges(LedgerEntryKind.CollectionFee).Count() > 1)
            return CaseRefusal.HeavyFeeCharged;

        var posting = Posting(occasion);
        Charge(posting, posting.Row(LedgerEntryKind.CollectionFee, LedgerComponent.Fees, addition));
        RestateHeavyFee();
        Record(CaseEventKind.HeavyFeeApplied, occasion.Today, occasion, Day(deadline), posting.TransactionId);
        return Outcome<CaseRefusal>.Success;
    }

    private Outcome<StageRefusal> Sent(
        CaseStage stage,
        CaseEventKind kind,
        LedgerEntryKind feeKind,
        CaseLetter letter,
        Money fee,
        CaseOccasion occasion
    )
    {
        MoveTo(stage);
        var posting = fee > Money.Zero ? Posting(occasion) with { EffectiveOn = letter.SentOn } : null;
        if (posting is not null)
            Charge(posting, posting.Row(feeKind, LedgerComponent.Fees, fee));
        Record(kind, letter.SentOn, occasion, Day(letter.Deadline), posting?.TransactionId);
        return Outcome<StageRefusal>.Success;
    }

    private void RestateNextLetter() =>
        NextLetterOn = Stage switch
        {
            CaseStage.Opened => Later(_invoices.Max(invoice => invoice.DueDate).AddDays(1), OpenedOn),
            CaseStage.NoticeSent => NoticeDeadline?.AddDays(1),
            CaseStage.DemandSent => DemandDeadline?.AddDays(1),
            _ => null,
        };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private LedgerPosting Posting(CaseOccasion occasion) => new(Id, occasion.Today, occasion.Today, occasion.NowUtc);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Nobody is asked to pay nothing, or what is time-barred.
    private StageRefusal? LetterRefusal(StageFacts facts, CaseStage to, DateOnly today) =>
        MoveRefusal(facts, to, today)
        ?? (
            facts.Outstanding <= Money.Zero ? StageRefusal.NothingOwed
            : today > facts.LegalExpiry ? StageRefusal.TimeBarred
            : null
        );
}
