using CrediCare.Domain.Limitation;
using static CrediCare.Domain.Limitation.LimitationInterruptionKind;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Limitation;

public class LimitationClockTests
{
    private static readonly DateOnly Due = Day("2023-11-21");

    [Theory]
    [InlineData(ClaimType.Invoice, "2023-11-21", "2026-11-21", "2026-11-23")]
    [InlineData(ClaimType.Invoice, "2024-02-29", "2027-02-28", "2027-03-01")]
    [InlineData(ClaimType.Invoice, "2021-02-28", "2024-02-28", "2024-02-28")]
    [InlineData(ClaimType.Invoice, "2024-04-30", "2027-04-30", "2027-04-30")]
    [InlineData(ClaimType.Invoice, "2024-05-01", "2027-05-01", "2027-05-03")]
    [InlineData(ClaimType.Invoice, "2023-04-02", "2026-04-02", "2026-04-07")]
    [InlineData(ClaimType.Loan, "2016-11-21", "2026-11-21", "2026-11-23")]
    [InlineData(ClaimType.Deposit, "2006-11-21", "2026-11-21", "2026-11-23")]
    public void Unbroken_EndsOnTheAnniversaryMovedPastFreeDays(ClaimType type, string start, string anniversary, string expiry) =>
        Assert.Equal(new LimitationPeriod(Day(anniversary), Day(expiry)), LimitationClock.Unbroken(type, Day(start)));

    [Fact]
    public void State_WithoutInterruptions_IsTheUnbrokenPeriodWithItsReasons()
    {
        var statement = LimitationClock.State(ClaimType.Invoice, Due);

        Assert.Equal((Day("2026-11-21"), Day("2026-11-23")), (statement.Anniversary, statement.LegalExpiry));
        Assert.Equal(
            [
                new LimitationReasoning(LimitationStepCode.PeriodStarted, Due, Day("2026-11-21")),
                new LimitationReasoning(LimitationStepCode.MovedToWorkingDay, Day("2026-11-21"), Day("2026-11-23")),
            ],
            statement.Steps
        );
        Assert.False(statement.IsTimeBarred(Day("2026-11-23")));
        Assert.True(statement.IsTimeBarred(Day("2026-11-24")));
    }

    [Fact]
    public void State_AcknowledgedInTime_StartsANewPeriodOfTheSameLength()
    {
        AssertEnds("2029-03-12", Steps(LimitationStepCode.Acknowledged), At(Acknowledgement, "2026-03-12"));
        AssertEnds("2029-11-23", Steps(LimitationStepCode.Acknowledged), At(Acknowledgement, "2026-11-23"));

        var loan = LimitationClock.State(ClaimType.Loan, Due, At(Acknowledgement, "2026-03-10"));
        Assert.Equal(Day("2036-03-10"), loan.Anniversary);
    }

    [Fact]
    public void State_AcknowledgedAfterExpiry_RevivesNothing() =>
        AssertEnds(
            "2026-11-21",
            Steps(LimitationStepCode.TooLate, LimitationStepCode.MovedToWorkingDay),
            At(Acknowledgement, "2026-11-24")
        );

    [Fact]
    public void State_AcknowledgedBeforeTheDueDate_ChangesNothing() =>
        AssertEnds(
            "2026-11-21",
            Steps(LimitationStepCode.NoLaterEnd, LimitationStepCode.MovedToWorkingDay),
            At(Acknowledgement, "2023-11-01")
        );

    [Fact]
    public void State_WhileALegalStepIsPursued_HasNoEnd()
    {
        var statement = State(At(LegalStepFiled, "2026-11-23"));

        Assert.True(statement.IsPursued);
        Assert.Null(statement.LegalExpiry);
        Assert.False(statement.IsTimeBarred(DateOnly.MaxValue));
        Assert.Equal(new(LimitationStepCode.PursuedFrom, Day("2026-11-23"), null, statement.Steps[1].Cause), statement.Steps[1]);
        Assert.True(State(At(LegalStepFiled, "2026-01-01"), At(Acknowledgement, "2027-01-01")).IsPursued);
    }

    [Fact]
    public void State_FiledAfterExpiry_IsTooLate() =>
        AssertEnds(
            "2026-11-21",
            Steps(LimitationStepCode.TooLate, LimitationStepCode.MovedToWorkingDay),
            At(LegalStepFiled, "2026-11-24")
        );

    [Theory]
    [InlineData(Judgment, "2037-05-05", LimitationStepCode.FixedByJudgment)]
    [InlineData(CourtSettlement, "2037-05-05", LimitationStepCode.FixedByCourtSettlement)]
    [InlineData(NotBindinglyFixed, "2030-05-05", LimitationStepCode.EndedNotBindinglyFixed)]
    [InlineData(DismissedWithoutMerits, "2028-05-05", LimitationStepCode.DismissedWithExtraYear)]
    public void State_WhenTheStepHasEnded_RunsByHowItEnded(
        LimitationInterruptionKind ended,
        string anniversary,
        LimitationStepCode code
    )
    {
        var statement = State(At(LegalStepFiled, "2026-10-01"), At(ended, "2027-05-05"));

        Assert.Equal(Day(anniversary), statement.Anniversary);
        Assert.Equal(code, statement.Steps[2].Code);
    }

    [Fact]
    public void State_DismissedLongBeforeTheEnd_KeepsTheEnd()
    {
        var statement = State(At(LegalStepFiled, "2024-02-01"), At(DismissedWithoutMerits, "2024-06-01"));

        Assert.Equal(Day("2026-11-21"), statement.Anniversary);
        Assert.Equal(LimitationStepCode.NoLaterEnd, statement.Steps[2].Code);
    }

    [Fact]
    public void State_DismissedWithoutAFilingInTime_GivesNoExtraYear() =>
        Assert.Equal(Day("2026-11-21"), State(At(DismissedWithoutMerits, "2027-05-05")).Anniversary);

    [Fact]
    public void State_WithAJudgmentWhoseFilingIsNotRecorded_StillRunsTenYears() =>
        Assert.Equal(Day("2037-05-05"), State(At(Judgment, "2027-05-05")).Anniversary);

    [Fact]
    public void State_EnteredByACaseworker_RunsToThatDayWithItsBasis()
    {
        var entered = LimitationInterruption.Entered(Day("2027-02-01"), Day("2037-02-01"), "Intet til utlegg, namsboken");

        var statement = State(At(LegalStepFiled, "2026-05-01"), entered);

        Assert.Equal(Day("2037-02-01"), statement.Anniversary);
        Assert.Equal("Intet til utlegg, namsboken", statement.Steps[2].Cause!.Basis);
        Assert.Equal(
            Day("2026-11-21"),
            State(LimitationInterruption.Entered(Day("2024-01-01"), Day("2025-01-01"), "For tidlig")).Anniversary
        );
    }

    [Fact]
    public void Interruption_EnteredWithoutDateOrBasis_Throws()
    {
        Assert.Throws<ArgumentException>(() => LimitationInterruption.Of(EnteredByCaseworker, Due));
        Assert.Throws<ArgumentException>(() => LimitationInterruption.Entered(Due, Due, " "));
    }

    private static void AssertEnds(string anniversary, LimitationStepCode[] codes, params LimitationInterruption[] interruptions)
    {
        var statement = State(interruptions);

        Assert.Equal(Day(anniversary), statement.Anniversary);
        Assert.Equal(codes.Prepend(LimitationStepCode.PeriodStarted), statement.Steps.Select(s => s.Code));
    }

    private static LimitationStepCode[] Steps(params LimitationStepCode[] codes) => codes;

    private static LimitationInterruption At(LimitationInterruptionKind kind, string day) =>
        LimitationInterruption.Of(kind, Day(day));

    private static LimitationStatement State(params LimitationInterruption[] interruptions) =>
        LimitationClock.State(ClaimType.Invoice, Due, interruptions);
}
