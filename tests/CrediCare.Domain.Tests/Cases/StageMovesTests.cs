using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using static CrediCare.Domain.Cases.CaseStage;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Cases;

public class StageMovesTests
{
    /// <summary>Every road there is; all others are closed.</summary>
    private static readonly (CaseStage From, CaseStage To)[] Roads =
    [
        (Opened, NoticeSent),
        (NoticeSent, DemandSent),
        (DemandSent, LegalActionNotice),
        (LegalActionNotice, InConciliation),
        (LegalActionNotice, InEnforcement),
        (InConciliation, InEnforcement),
        (DemandSent, Surveillance),
        (LegalActionNotice, Surveillance),
        (InConciliation, Surveillance),
        (InEnforcement, Surveillance),
        (InBankruptcy, Surveillance),
        (Opened, InBankruptcy),
        (NoticeSent, InBankruptcy),
        (DemandSent, InBankruptcy),
        (LegalActionNotice, InBankruptcy),
        (InConciliation, InBankruptcy),
        (InEnforcement, InBankruptcy),
        (Surveillance, InBankruptcy),
        (Opened, Closed),
        (NoticeSent, Closed),
        (DemandSent, Closed),
        (LegalActionNotice, Closed),
        (InConciliation, Closed),
        (InEnforcement, Closed),
        (InBankruptcy, Closed),
        (Surveillance, Closed),
    ];

    private static readonly DateOnly Today = Day("2026-11-21");

    /// <summary>A case for which every letter is in order and everyone agrees.</summary>
    private static readonly StageFacts Ready = new()
    {
        Stage = Opened,
        ClosingFor = ClosedReason.Withdrawn,
        LatestDueDate = Day("2026-07-01"),
        NoticeSentOn = Day("2026-07-15"),
        NoticeDeadline = Day("2026-07-29"),
        DemandSentOn = Day("2026-08-01"),
        DemandDeadline = Day("2026-08-15"),
        LegalActionNoticeSentOn = Day("2026-10-01"),
        LegalActionNoticeDeadline = Day("2026-10-15"),
        AssessedAsJustified = true,
        CreditorAgrees = true,
        HasEnforcementBasis = true,
        Outstanding = new Money(100),
        PrincipalOutstanding = new Money(100),
        LegalExpiry = Day("2029-07-02"),
    };

    [Fact]
    public void Check_OfEveryPairOfStages_AllowsExactlyTheRoads()
    {
        var stages = Enum.GetValues<CaseStage>();
        var open = from a in stages from b in stages where Check(Ready with { Stage = a }, b) is null select (a, b);

        Assert.Equal(Roads.Order(), open.Order());
        Assert.All(stages, stage => Assert.Equal(StageRefusal.AlreadyThere, Check(Ready with { Stage = stage }, stage)));
    }

    [Fact]
    public void Check_OfAClosedCase_ReopensItWhereItWasAndNowhereElse()
    {
        var closed = Ready with { Stage = Closed, StageBeforeClosing = DemandSent, Holds = CaseHold.Disputed };

        Assert.Null(Check(closed, DemandSent));
        Assert.Equal(StageRefusal.NotAllowed, Check(closed, NoticeSent));
    }

    [Theory]
    [InlineData(CaseHold.Disputed, StageRefusal.Disputed)]
    [InlineData(CaseHold.PausedByCreditor, StageRefusal.PausedByCreditor)]
    [InlineData(CaseHold.PlanActive, StageRefusal.PlanActive)]
    [InlineData(CaseHold.PlanAwaitingApproval, StageRefusal.PlanAwaitingApproval)]
    public void Check_OfAHeldCase_RefusesEveryMoveButClosing(CaseHold hold, StageRefusal refusal)
    {
        foreach (var (from, to) in Roads)
        {
            var tried = hold == CaseHold.Disputed && to == InConciliation;
            Assert.Equal(to == Closed || tried ? null : refusal, Check(Ready with { Stage = from, Holds = hold }, to));
        }
    }

    [Fact]
    public void Check_OfADisputedCaseWithOtherHolds_NamesTheDisputeFirst() =>
        Assert.Equal(
            StageRefusal.Disputed,
            Check(Ready with { Holds = CaseHold.PlanActive | CaseHold.PausedByCreditor | CaseHold.Disputed }, NoticeSent)
        );

    [Theory]
    [InlineData(CaseHold.AwaitingCreditor)]
    [InlineData(CaseHold.PlanBreached)]
    public void Check_OfAHoldThatWaits_AllowsTheMove(CaseHold hold) =>
        Assert.Null(Check(Ready with { Holds = hold }, NoticeSent));

    [Fact]
    public void Check_OfANotice()
    {
        AssertRefused(NoticeSent, StageRefusal.NoticeMissing, f => f with { NoticeSentOn = null });
        AssertRefused(NoticeSent, StageRefusal.NoticeMissing, f => f with { NoticeDeadline = null });
        AssertRefused(
            NoticeSent,
            StageRefusal.LetterDatedInFuture,
            f => f with { NoticeSentOn = Today.AddDays(1), NoticeDeadline = Today.AddDays(15) }
        );
        AssertRefused(NoticeSent, StageRefusal.NoticeNotAfterDueDate, f => f with { NoticeSentOn = f.LatestDueDate });
        AssertRefused(NoticeSent, StageRefusal.NoticeDeadlineTooShort, f => f with { NoticeDeadline = Day("2026-07-28") });
        Assert.Null(Check(Ready with { DebtorIsMinor = true }, NoticeSent));
    }

    [Fact]
    public void Check_OfADemand()
    {
        AssertRefused(DemandSent, StageRefusal.NoticeMissing, f => f with { NoticeDeadline = null });
        AssertRefused(DemandSent, StageRefusal.DemandMissing, f => f with { DemandDeadline = null });
        AssertRefused(
            DemandSent,
            StageRefusal.LetterDatedInFuture,
            f => f with { DemandSentOn = Today.AddDays(1), DemandDeadline = Today.AddDays(15) }
        );
        AssertRefused(DemandSent, StageRefusal.NoticeDeadlineRunning, f => f with { DemandSentOn = f.NoticeDeadline });
        Assert.Null(Check(Ready with { Stage = NoticeSent, DemandSentOn = Day("2026-07-30") }, DemandSent));
        AssertRefused(DemandSent, StageRefusal.DemandDeadlineTooShort, f => f with { DemandDeadline = Day("2026-08-14") });
        AssertRefused(DemandSent, StageRefusal.InterestUnknown, f => f with { InterestIsKnown = false });
    }

    [Theory]
    [InlineData("2026-11-16", StageRefusal.NoticeDeadlineRunning)]
    [InlineData("2026-11-17", null)]
    public void Check_OfADemandAfterANoticeSentOn2November_IsLawfulFromThe17th(string sent, StageRefusal? refusal)
    {
        var facts = Ready with
        {
            Stage = NoticeSent,
            NoticeSentOn = Day("2026-11-02"),
            NoticeDeadline = Day("2026-11-16"),
            DemandSentOn = Day(sent),
            DemandDeadline = Day(sent).AddDays(14),
        };

        Assert.Equal(refusal, Check(facts, DemandSent));
    }

    [Fact]
    public void Check_OfALegalActionNotice()
    {
        AssertRefused(LegalActionNotice, StageRefusal.DemandMissing, f => f with { DemandDeadline = null });
        AssertRefused(LegalActionNotice, StageRefusal.LegalActionNoticeMissing, f => f with { LegalActionNoticeSentOn = null });
        AssertRefused(
            LegalActionNotice,
            StageRefusal.LetterDatedInFuture,
            f => f with { LegalActionNoticeSentOn = Today.AddDays(1), LegalActionNoticeDeadline = Today.AddDays(15) }
        );
        AssertRefused(
            LegalActionNotice,
            StageRefusal.DemandDeadlineRunning,
            f => f with { LegalActionNoticeSentOn = f.DemandDeadline }
        );
        AssertRefused(
            LegalActionNotice,
            StageRefusal.LegalActionNoticeDeadlineTooShort,
            f => f with { LegalActionNoticeDeadline = Day("2026-10-14") }
        );
    }

    [Theory]
    [InlineData(InConciliation)]
    [InlineData(InEnforcement)]
    public void Check_OfALegalStep(CaseStage step)
    {
        AssertRefused(step, StageRefusal.LegalActionNoticeMissing, f => f with { LegalActionNoticeDeadline = null });
        AssertRefused(step, StageRefusal.LegalActionNoticeDeadlineRunning, f => f with { LegalActionNoticeDeadline = Today });
        Assert.Null(Check(Ready with { Stage = LegalActionNotice, LegalActionNoticeDeadline = Today.AddDays(-1) }, step));
        AssertRefused(step, StageRefusal.DemandMissing, f => f with { DemandSentOn = null });
        AssertRefused(step, StageRefusal.DemandTooOld, f => f with { DemandSentOn = Day("2026-05-20") });
        Assert.Null(Check(Ready with { Stage = LegalActionNotice, DemandSentOn = Day("2026-05-21") }, step));
        AssertRefused(step, StageRefusal.NotAssessedAsJustified, f => f with { AssessedAsJustified = false });
        AssertRefused(step, StageRefusal.CreditorHasNotAgreed, f => f with { CreditorAgrees = false });
        AssertRefused(step, StageRefusal.TimeBarred, f => f with { LegalExpiry = Today.AddDays(-1) });
        Assert.Null(Check(Ready with { Stage = LegalActionNotice, LegalExpiry = Today }, step));
        AssertRefused(step, StageRefusal.DebtorIsMinor, f => f with { DebtorIsMinor = true });
    }

    [Fact]
    public void Check_OfEnforcement_NeedsABasisAndFromTheBoardNoLetters()
    {
        AssertRefused(InEnforcement, StageRefusal.EnforcementBasisMissing, f => f with { HasEnforcementBasis = false });
        Assert.Null(Check(Ready with { Stage = LegalActionNotice, HasEnforcementBasis = false }, InConciliation));
        Assert.Null(
            Check(
                Ready with
                {
                    Stage = InConciliation,
                    LegalActionNoticeDeadline = null,
                    DemandSentOn = Day("2020-01-01"),
                },
                InEnforcement
            )
        );
    }

    [Fact]
    public void Check_OfClosing_NeedsWhatItsReasonSays()
    {
        AssertClosing(null, StageRefusal.ClosingReasonMissing);
        AssertClosing(ClosedReason.Paid, StageRefusal.StillOwed);
        AssertClosing(
            ClosedReason.Paid,
            StageRefusal.InterestUnknown,
            f => f with { InterestIsKnown = false, Outstanding = Money.Zero }
        );
        AssertClosing(ClosedReason.Paid, null, f => f with { Outstanding = Money.Zero });
        AssertClosing(ClosedReason.Credited, StageRefusal.PrincipalNotCredited);
        AssertClosing(ClosedReason.Credited, null, f => f with { PrincipalOutstanding = Money.Zero });
        AssertClosing(ClosedReason.TimeBarred, StageRefusal.NotTimeBarred, f => f with { LegalExpiry = Today });
        AssertClosing(ClosedReason.TimeBarred, StageRefusal.NotTimeBarred, f => f with { LegalExpiry = null });
        AssertClosing(ClosedReason.TimeBarred, null, f => f with { LegalExpiry = Today.AddDays(-1) });
        AssertClosing(ClosedReason.Minor, StageRefusal.DebtorNotMinor);
        AssertClosing(ClosedReason.Minor, null, f => f with { DebtorIsMinor = true });
        AssertClosing(ClosedReason.Withdrawn, null);
        AssertClosing(ClosedReason.Uncollectable, null);
    }

    [Fact]
    public void HoldRule_OfADispute_LeavesOnlyTheActionToHaveTheClaimTried() =>
        Assert.All(
            Enum.GetValues<CollectionAct>(),
            act =>
                Assert.Equal(
                    act == CollectionAct.HaveClaimTried ? null : HoldRefusal.Disputed,
                    HoldRule.Check(CaseHold.Disputed, act).Refusal
                )
        );

    [Fact]
    public void HoldRule_OfOtherHolds_LetsInterestRunAndPlansBeMade()
    {
        Assert.Null(HoldRule.Check(CaseHold.PausedByCreditor | CaseHold.PlanActive, CollectionAct.PostInterest).Refusal);
        Assert.Null(HoldRule.Check(CaseHold.PlanAwaitingApproval, CollectionAct.AgreePlan).Refusal);
        Assert.Equal(HoldRefusal.PausedByCreditor, HoldRule.Check(CaseHold.PausedByCreditor, CollectionAct.AgreePlan).Refusal);
        Assert.Equal(HoldRefusal.PlanActive, HoldRule.Check(CaseHold.PlanActive, CollectionAct.Fee).Refusal);
        Assert.Null(HoldRule.Check(CaseHold.None, CollectionAct.Letter).Refusal);
    }

    private static StageRefusal? Check(StageFacts facts, CaseStage to) => StageMoves.Check(facts, to, Today).Refusal;

    private static void AssertRefused(CaseStage to, StageRefusal refusal, Func<StageFacts, StageFacts> but)
    {
        var from = Roads.First(r => r.To == to).From;
        Assert.Null(Check(Ready with { Stage = from }, to));
        Assert.Equal(refusal, Check(but(Ready) with { Stage = from }, to));
    }

    private static void AssertClosing(ClosedReason? reason, StageRefusal? refusal, Func<StageFacts, StageFacts>? but = null) =>
        Assert.Equal(refusal, Check((but ?? (f => f))(Ready) with { Stage = InEnforcement, ClosingFor = reason }, Closed));
}
