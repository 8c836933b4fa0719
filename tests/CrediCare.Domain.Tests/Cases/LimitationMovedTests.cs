using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Limitation;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>What an authority decides and what the debtor admits: the new day, the record, and what is refused.</summary>
public class LimitationMovedTests
{
    private static readonly LimitationProof Proof = new("Dom fra forliksrådet", Guid.CreateVersion7());

    [Theory]
    [InlineData(LegalStepOutcome.Judgment, "2036-12-01", LegalStepState.Decided)]
    [InlineData(LegalStepOutcome.CourtSettlement, "2036-12-01", LegalStepState.Decided)]
    [InlineData(LegalStepOutcome.NotBindinglyFixed, "2029-12-01", LegalStepState.Decided)]
    [InlineData(LegalStepOutcome.Dismissed, "2029-08-25", LegalStepState.Dropped)]
    public void EndLegalStep_SetsTheDayThatFollowsFromIt(LegalStepOutcome outcome, string end, LegalStepState state)
    {
        var (scenario, step) = InConciliation();

        var events = scenario
            .Case.EndLegalStep(step, outcome, Day("2026-12-01"), Proof, scenario.Circumstances, Occasion("2026-12-02"))
            .Value;

        Assert.Equal((Day(end), state), (scenario.Case.EarliestLimitation, step.State));
        Assert.Equal([(Proof.Basis, Proof.DocumentId)], events.Select(one => (one.Basis, one.EvidenceDocumentId)));
        Assert.Equal($"{outcome}", scenario.Case.Events[^1].Detail);
    }

    [Fact]
    public void EndLegalStep_IsRefused_BeforeItWasFiled_OnADayToCome_AndTwice()
    {
        var (scenario, step) = InConciliation();

        Assert.Equal(StageRefusal.BeforeFiling, End("2026-10-23"));
        Assert.Equal(StageRefusal.DatedInFuture, End("2026-12-03"));
        Assert.Null(scenario.Case.EarliestLimitation);
        Assert.Null(End("2026-12-02"));
        Assert.Equal(StageRefusal.StepNotFiled, End("2026-12-02"));

        StageRefusal? End(string on) =>
            scenario
                .Case.EndLegalStep(
                    step,
                    LegalStepOutcome.Judgment,
                    Day(on),
                    Proof,
                    scenario.Circumstances,
                    Occasion("2026-12-02")
                )
                .Refusal;
    }

    [Theory]
    [InlineData(LegalStepOutcome.Judgment, StageRefusal.OutcomeDoesNotFit)]
    [InlineData(LegalStepOutcome.CourtSettlement, StageRefusal.OutcomeDoesNotFit)]
    [InlineData(LegalStepOutcome.NotBindinglyFixed, null)]
    [InlineData(LegalStepOutcome.Dismissed, null)]
    public void APetition_DoesNotEndInAJudgment(LegalStepOutcome outcome, StageRefusal? refusal)
    {
        var scenario = LegalActionNoticeSent();
        var step = scenario.Enforcement("2026-10-24").Value.Step;

        var ended = scenario.Case.EndLegalStep(
            step,
            outcome,
            Day("2026-12-01"),
            Proof,
            scenario.Circumstances,
            Occasion("2026-12-02")
        );

        Assert.Equal(refusal, ended.Refusal);
        Assert.Equal(refusal is null, step.State != LegalStepState.Filed);
    }

    [Fact]
    public void RecordAttachment_TakesTheDayACaseworkerHasFound_AndEndsThePetition()
    {
        var scenario = LegalActionNoticeSent();
        var filing = scenario.Enforcement("2026-10-24").Value;
        var circumstances = scenario.Circumstances with { Interruptions = filing.Interruptions };

        Assert.Equal(StageRefusal.EndsBeforeItBegins, Attach("2027-03-01").Refusal);
        Assert.Equal(StageRefusal.LimitationTooLong, Attach("2047-03-02").Refusal);
        circumstances = circumstances with { DebtorIsCompany = true };
        Assert.Equal(StageRefusal.NoEarnings, Attach("2037-03-01").Refusal);
        circumstances = circumstances with { DebtorIsCompany = false };
        var ruling = Attach("2037-03-01").Value;

        Assert.Equal(
            (AttachmentOrderKind.EarningsAttachment, Day("2027-03-01"), Day("2029-03-01")),
            (ruling.Order.Kind, ruling.Order.DecidedOn, ruling.Order.EndsOn!.Value)
        );
        Assert.Equal((Day("2037-03-01"), LegalStepState.Decided), (scenario.Case.EarliestLimitation, filing.Step.State));
        Assert.All(ruling.Interruptions, one => Assert.Equal(LimitationInterruptionKind.EnteredByCaseworker, one.Kind));
        Assert.Equal(StageRefusal.StepNotFiled, Attach("2037-03-01").Refusal);

        Outcome<AttachmentRuling, StageRefusal> Attach(string until) =>
            scenario.Case.RecordAttachment(
                filing.Step,
                new(AttachmentOrderKind.EarningsAttachment, Day("2027-03-01"), Day("2029-03-01"), Day(until)),
                Proof,
                circumstances,
                Occasion("2027-03-05")
            );
    }

    [Fact]
    public void RecordAcknowledgement_CountsInTime_WithProof()
    {
        var scenario = DemandSent();

        Assert.Equal(StageRefusal.ProofMissing, Admit("2026-10-30", null).Refusal);
        Assert.Equal(StageRefusal.DatedInFuture, Admit("2030-01-02", Proof.DocumentId).Refusal);
        Assert.Equal(StageRefusal.BeforeInvoice, Admit("1900-01-01", Proof.DocumentId).Refusal);
        Assert.Equal(StageRefusal.TimeBarred, Admit("2029-08-28", Proof.DocumentId).Refusal);
        Assert.True(Admit("2026-10-30", Proof.DocumentId).Succeeded);
        Assert.Equal(Day("2029-10-30"), scenario.Case.EarliestLimitation);

        Outcome<List<LimitationEvent>, StageRefusal> Admit(string on, Guid? document) =>
            scenario.Case.RecordAcknowledgement(
                null,
                Day(on),
                new("Ba om betalingsutsettelse", document),
                scenario.Circumstances,
                Occasion("2030-01-01")
            );
    }

    [Fact]
    public void ACase_ThatIsClosed_LeavesNothingWaiting()
    {
        var scenario = DemandSent();
        var plan = scenario
            .Case.ProposePlan(
                new PlanProposal(PaymentPlanRule.Suggest(Money.FromKroner(14_380), 14, Day("2026-11-01")))
                {
                    Question = new("Hva mener dere?", Day("2026-10-20")),
                },
                Occasion("2026-10-05")
            )
            .Value;

        scenario.Circumstances = scenario.Circumstances with { AskedAbout = [plan] };

        Assert.Null(scenario.Close(ClosedReason.Withdrawn, "2026-10-06").Refusal);
        Assert.Equal(
            (PaymentPlanState.Withdrawn, DecisionState.Withdrawn),
            (plan.State, Assert.Single(scenario.Case.Decisions).State)
        );
    }

    [Theory]
    [InlineData("0301", "0301", false, AttendanceDuty.InPerson)]
    [InlineData("0301", "3205", true, AttendanceDuty.InPerson)]
    [InlineData("0301", "4601", false, AttendanceDuty.MaySendSomeone)]
    [InlineData(null, "4601", false, null)]
    [InlineData("0301", null, false, null)]
    public void Attendance_FollowsFromWhereTheTwoAre(string? home, string? board, bool neighbours, AttendanceDuty? duty) =>
        Assert.Equal(duty, AttendanceRule.Of(home, board, neighbours));

    [Fact]
    public void WhoeverMustMeet_SaysWhoDoes()
    {
        var scenario = LegalActionNoticeSent();
        var step = scenario
            .Case.RequestLegalStep(
                LegalStepKind.ConciliationComplaint,
                "Lillevik forliksråd",
                Money.FromKroner(2_071),
                new("Vi anbefaler forliksklage.", Day("2026-11-10")),
                scenario.Circumstances with
                {
                    AssessedAsJustified = true,
                },
                Occasion("2026-10-24"),
                AttendanceDuty.InPerson
            )
            .Value;

        Assert.Equal(DecisionRefusal.AttendeeMissing, Approve(null).Refusal);
        Assert.Equal(LegalStepState.AwaitingApproval, step.State);
        Assert.True(Approve("Kari Prøvedal, daglig leder").Succeeded);
        Assert.Equal((LegalStepState.Approved, "Kari Prøvedal, daglig leder"), (step.State, step.Attendee));

        Outcome<DecisionResult, DecisionRefusal> Approve(string? words) =>
            scenario.Case.Answer(
                scenario.Case.Decisions[^1],
                step,
                new DecisionAnswer(DecisionChoice.Approve, words, Administrator),
                Receipt,
                Occasion("2026-10-25")
            );
    }

    private static (CaseScenario Scenario, LegalStep Step) InConciliation()
    {
        var scenario = LegalActionNoticeSent();
        var filing = scenario.Conciliation("2026-10-24").Value;
        scenario.Circumstances = scenario.Circumstances with { Interruptions = filing.Interruptions };
        return (scenario, filing.Step);
    }
}
