using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Tests.Cases;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Decisions;

public class AnsweringTests
{
    private static readonly DecisionPerson Colleague = Administrator with { UserId = Guid.CreateVersion7(), Name = "Pål Prøve" };

    [Fact]
    public void TheSameAnswerSentTwice_IsOne_WhoeverSendsIt()
    {
        var (scenario, decision) = Asked();
        Assert.Equal(DecisionResult.Taken, Say(scenario, decision, " Ja. ", Administrator).Value);
        var (events, hash) = (scenario.Case.Events.Count, decision.ReceiptHash);

        Assert.Equal(DecisionResult.TakenBefore, Say(scenario, decision, "Ja. ", Administrator).Value);
        Assert.Equal(DecisionResult.TakenBefore, Say(scenario, decision, "Ja.", Colleague).Value);

        Assert.Equal((events, hash), (scenario.Case.Events.Count, decision.ReceiptHash));
        Assert.Equal(("Kari Kvistbekk", "Ja."), (decision.AnsweredByName, decision.Answer));
    }

    [Fact]
    public void ASecondPersonsOtherAnswer_IsRefused_AndTheFirstStands()
    {
        var (scenario, decision) = Asked();
        Say(scenario, decision, "Ja.", Administrator);

        Assert.Equal(DecisionRefusal.AnsweredAlready, Say(scenario, decision, "Nei.", Colleague).Refusal);
        Assert.Equal(DecisionRefusal.AnsweredAlready, Say(scenario, decision, "Nei.", Administrator).Refusal);
        Assert.Equal("Ja.", decision.Answer);
    }

    [Theory]
    [InlineData(DecisionChoice.Approve, "Ja.", DecisionRefusal.AnswerNotAllowed)]
    [InlineData(DecisionChoice.Answer, "  ", DecisionRefusal.TextMissing)]
    [InlineData(DecisionChoice.Answer, null, DecisionRefusal.TextMissing)]
    public void AnAnswerThatTheQuestionDoesNotHave_IsRefused(DecisionChoice choice, string? text, DecisionRefusal expected)
    {
        var (scenario, decision) = Asked();

        Assert.Equal(expected, scenario.Answer(null, choice, "2026-10-02", text, decision).Refusal);
        Assert.True(decision.IsWaiting);
        Assert.Null(decision.ReceiptHash);
    }

    [Fact]
    public void AReader_MayNotAnswer()
    {
        var (scenario, decision) = Asked();

        var outcome = Say(scenario, decision, "Ja.", Administrator with { Role = MembershipRole.Reader });

        Assert.Equal(DecisionRefusal.MayNotAnswer, outcome.Refusal);
        Assert.True(scenario.Case.Holds.HasFlag(CaseHold.AwaitingCreditor));
    }

    [Fact]
    public void TheHold_StandsWhileAnythingWaits()
    {
        var (scenario, first) = Asked();
        var second = scenario.Case.AskCreditor(Question("2026-10-02"), Occasion("2026-10-02")).Value;

        Say(scenario, first, "Ja.", Administrator);
        Assert.True(scenario.Case.Holds.HasFlag(CaseHold.AwaitingCreditor));
        Say(scenario, second, "Ja.", Administrator);

        Assert.False(scenario.Case.Holds.HasFlag(CaseHold.AwaitingCreditor));
    }

    [Fact]
    public void Silence_HappensTheDayAfterTheLastDay_AndNotBefore()
    {
        var (scenario, decision) = Asked();

        Assert.False(scenario.Case.Lapse(decision, null, Occasion("2026-10-15")));
        Assert.True(scenario.Case.Lapse(decision, null, Occasion("2026-10-16")));
        Assert.False(scenario.Case.Lapse(decision, null, Occasion("2026-10-17")));

        Assert.Equal((DecisionState.Lapsed, true), (decision.State, decision.WaitsForStaff));
        Assert.Equal(CaseHold.None, scenario.Case.Holds);
        Assert.Equal(DecisionRefusal.HasLapsed, Say(scenario, decision, "Ja.", Administrator).Refusal);
        Assert.Equal(DecisionRefusal.HasLapsed, decision.AssignTo(Guid.CreateVersion7()).Refusal);
        Assert.True(decision.TakeIn());
        Assert.False(decision.TakeIn());
    }

    [Fact]
    public void ClosingTheCase_TakesBackWhatWaits()
    {
        var (scenario, decision) = Asked();

        Assert.Null(scenario.Close(ClosedReason.Withdrawn, "2026-10-05").Refusal);

        Assert.Equal(DecisionState.Withdrawn, decision.State);
        Assert.Equal(DecisionRefusal.WasWithdrawn, Say(scenario, decision, "Ja.", Administrator).Refusal);
        Assert.Equal(CaseRefusal.Closed, scenario.Case.AskCreditor(Question("2026-10-06"), Occasion("2026-10-06")).Refusal);
    }

    [Fact]
    public void ADecisionOfAnotherCase_Throws()
    {
        var (_, decision) = Asked();
        var (other, _) = Asked();

        Assert.Throws<ArgumentException>(() => Say(other, decision, "Ja.", Administrator));
    }

    private static (CaseScenario, Decision) Asked()
    {
        var scenario = DemandSent();
        return (scenario, scenario.Case.AskCreditor(Question("2026-10-01"), Occasion("2026-10-01")).Value);
    }

    private static Outcome<DecisionResult, DecisionRefusal> Say(
        CaseScenario scenario,
        Decision decision,
        string text,
        DecisionPerson by
    ) =>
        scenario.Case.Answer(
            decision,
            null,
            new DecisionAnswer(DecisionChoice.Answer, text, by),
            Receipt,
            Occasion("2026-10-02")
        );
}
