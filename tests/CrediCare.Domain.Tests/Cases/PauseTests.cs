using CrediCare.Domain.Cases;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

public class PauseTests
{
    [Fact]
    public void APauseWithALastDay_EndsTheDayAfter()
    {
        var scenario = NoticeSent();
        Assert.Null(scenario.Case.Pause("Ferie", Day("2026-10-01"), Occasion("2026-09-15")).Refusal);

        Assert.False(scenario.Case.EndPause(Occasion("2026-10-01")));
        Assert.Equal(StageRefusal.PausedByCreditor, scenario.Demand("2026-10-01").Refusal);
        Assert.True(scenario.Case.EndPause(Occasion("2026-10-02")));

        Assert.Equal((CaseHold.None, null), (scenario.Case.Holds, scenario.Case.PausedUntil));
        Assert.False(scenario.Case.EndPause(Occasion("2026-10-03")));
        Assert.Null(scenario.Demand("2026-10-02").Refusal);
    }

    [Fact]
    public void APauseWithoutALastDay_LastsUntilSomeoneEndsIt()
    {
        var scenario = NoticeSent();
        scenario.Case.Pause(null, null, Occasion("2026-09-15"));

        Assert.False(scenario.Case.EndPause(Occasion("2029-09-15")));
        Assert.Null(scenario.Case.Resume(Occasion("2029-09-15")).Refusal);
    }

    [Theory]
    [InlineData("2026-10-01", "2027-01-02", false)]
    [InlineData("2026-12-02", "2027-01-02", false)]
    [InlineData("2026-12-03", "2027-01-02", true)]
    [InlineData("2027-05-01", "2027-01-02", true)]
    [InlineData("2027-05-01", null, false)]
    [InlineData(null, "2027-03-15", false)]
    [InlineData(null, "2027-03-14", true)]
    [InlineData(null, null, false)]
    public void APauseThatComesNearLimitation_IsTold(string? until, string? limitation, bool isTold)
    {
        DateOnly? Read(string? day) => day is null ? null : Day(day);

        Assert.Equal(isTold ? Read(limitation) : null, PauseRule.Risks(Read(until), Read(limitation), Day("2026-09-15")));
    }

    [Fact]
    public void APauseThatHasEndedBeforeItBegins_IsRefused()
    {
        var scenario = NoticeSent();

        Assert.Equal(CaseRefusal.PauseEndHasPassed, scenario.Case.Pause(null, Day("2026-09-14"), Occasion("2026-09-15")).Refusal);
        Assert.Equal(CaseHold.None, scenario.Case.Holds);
    }

    [Fact]
    public void AReportedBankruptcy_MovesNothing_AndIsNotAheadOfItsDay()
    {
        var scenario = DemandSent();
        Assert.Equal(
            CaseRefusal.DatedInFuture,
            scenario.Case.ReportBankruptcy(Day("2026-10-06"), null, Occasion("2026-10-05")).Refusal
        );

        Assert.Null(scenario.Case.ReportBankruptcy(Day("2026-10-01"), "Oslo tingrett", Occasion("2026-10-05")).Refusal);

        Assert.Equal(CaseStage.DemandSent, scenario.Case.Stage);
        Assert.Equal(
            (CaseEventKind.BankruptcyReported, "Oslo tingrett"),
            (scenario.Case.Events[^1].Kind, scenario.Case.Events[^1].Detail)
        );
    }
}
