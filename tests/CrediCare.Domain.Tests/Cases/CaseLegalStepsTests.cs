using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Limitation;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

public class CaseLegalStepsTests
{
    [Fact]
    public void FileConciliationComplaint_StopsLimitationAndBooksTheCourtFee()
    {
        var scenario = LegalActionNoticeSent();

        var filing = scenario.Conciliation("2026-10-24").Value;

        Assert.Equal(LimitationInterruptionKind.LegalStepFiled, Assert.Single(filing.Interruptions).Kind);
        Assert.Equal(Day("2026-10-24"), filing.Step.FiledOn);
        Assert.Null(scenario.Case.EarliestLimitation);
        Assert.Equal(Money.FromKroner(2_071), scenario.Case.BalanceOn(Day("2026-10-24"), Rates).LegalCosts.Outstanding);
    }

    [Theory]
    [InlineData("2026-10-23", StageRefusal.LegalActionNoticeDeadlineRunning)]
    [InlineData("2027-03-25", StageRefusal.DemandTooOld)]
    public void FileConciliationComplaint_TooEarlyOrTooLate_IsRefused(string on, StageRefusal expected)
    {
        Assert.Equal(expected, LegalActionNoticeSent().Conciliation(on).Refusal);
    }

    [Fact]
    public void FileEnforcement_WithoutTheCreditorsYes_IsRefused()
    {
        var scenario = LegalActionNoticeSent();

        var outcome = scenario.Case.FileEnforcement(
            Day("2026-10-24"),
            null,
            Money.Zero,
            scenario.Circumstances with
            {
                AssessedAsJustified = true,
                HasEnforcementBasis = true,
            },
            Occasion("2026-10-24")
        );

        Assert.Equal(StageRefusal.CreditorHasNotAgreed, outcome.Refusal);
        Assert.Equal(CaseStage.LegalActionNotice, scenario.Case.Stage);
    }

    [Fact]
    public void AFilingDatedTomorrow_IsRefused()
    {
        var scenario = LegalActionNoticeSent();

        var outcome = scenario.Case.FileBankruptcy(Day("2026-10-25"), null, scenario.Circumstances, Occasion("2026-10-24"));

        Assert.Equal(StageRefusal.LetterDatedInFuture, outcome.Refusal);
    }

    [Fact]
    public void FromEnforcement_SurveillanceFollows()
    {
        var scenario = LegalActionNoticeSent();
        var filing = scenario.Enforcement("2026-10-24").Value;

        Assert.Null(
            scenario
                .Case.StartSurveillance(
                    scenario.Circumstances with
                    {
                        Interruptions = filing.Interruptions,
                    },
                    Occasion("2026-12-01")
                )
                .Refusal
        );
        Assert.Equal(CaseStage.Surveillance, scenario.Case.Stage);
    }

    [Fact]
    public void RecordInterruption_ByAcknowledgement_MovesTheEarliestLimitation()
    {
        var scenario = DemandSent();
        var invoice = scenario.Case.Invoices[0];
        var acknowledged = new LimitationEvent(
            Guid.CreateVersion7(),
            invoice.Id,
            LimitationInterruptionKind.Acknowledgement,
            Day("2026-10-30"),
            null,
            "Delbetaling",
            null,
            Caseworker,
            At("2026-11-02")
        );

        scenario.Case.RecordInterruption(acknowledged, scenario.Circumstances, Occasion("2026-11-02"));

        Assert.Equal(Day("2029-10-30"), scenario.Case.EarliestLimitation);
        Assert.Equal("2029-10-30", scenario.Case.Events[^1].Detail);
    }

    [Fact]
    public void RecordInterruption_OfAnotherCasesInvoice_Throws()
    {
        var other = DemandSent();
        var scenario = DemandSent();
        var stray = new LimitationEvent(
            Guid.CreateVersion7(),
            other.Case.Invoices[0].Id,
            LimitationInterruptionKind.Acknowledgement,
            Day("2026-10-30"),
            null,
            "Delbetaling",
            null,
            Caseworker,
            At("2026-11-02")
        );

        Assert.Throws<ArgumentException>(() =>
            scenario.Case.RecordInterruption(stray, scenario.Circumstances, Occasion("2026-11-02"))
        );
    }
}
