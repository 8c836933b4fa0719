using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>What comes next follows the step that stands and what the authority has decided.</summary>
public class LegalOutlookTests
{
    private static readonly LimitationProof Proof = new("Avgjort", Guid.CreateVersion7());

    [Fact]
    public void AStep_IsAskedFor_Approved_AndFiled_EachWithItsOwnNext_AndTheDeskIsLetGo()
    {
        var scenario = LegalActionNoticeSent();
        var step = scenario
            .Case.RequestLegalStep(
                LegalStepKind.ConciliationComplaint,
                null,
                Money.Zero,
                Question("2026-10-24"),
                scenario.Circumstances with
                {
                    AssessedAsJustified = true,
                },
                Occasion("2026-10-24")
            )
            .Value;
        Assert.Equal(new CaseStep(CaseStepKind.LegalStepLapses, Day("2026-11-07")), Next(scenario, "2026-10-25", step));

        scenario.Answer(step, DecisionChoice.Approve, "2026-10-26");
        Assert.Equal(CaseStepKind.ApprovedStepIsFiled, Next(scenario, "2026-10-27", step).Kind);
        Assert.True(scenario.Case.Decisions[^1].WaitsForStaff);

        var filed = scenario.Case.FileConciliationComplaint(
            Day("2026-10-28"),
            null,
            Money.Zero,
            scenario.Circumstances with
            {
                AssessedAsJustified = true,
            },
            Occasion("2026-10-28"),
            step
        );
        Assert.Null(filed.Refusal);
        Assert.Equal(CaseStepKind.AuthorityDecides, Next(scenario, "2026-10-29", step).Kind);
        Assert.False(scenario.Case.Decisions[^1].WaitsForStaff);
    }

    [Theory]
    [InlineData(DecisionChoice.Reject, null, CaseStepKind.CaseworkerConsiders)]
    [InlineData(null, LegalStepOutcome.Judgment, CaseStepKind.CreditorIsAskedAboutEnforcement)]
    [InlineData(null, LegalStepOutcome.CourtSettlement, CaseStepKind.CreditorIsAskedAboutEnforcement)]
    [InlineData(null, LegalStepOutcome.NotBindinglyFixed, CaseStepKind.CaseworkerConsiders)]
    [InlineData(null, LegalStepOutcome.Dismissed, CaseStepKind.CaseworkerConsiders)]
    public void ANo_AndARuling_SayWhatComesNext(DecisionChoice? answer, LegalStepOutcome? outcome, CaseStepKind next)
    {
        var scenario = LegalActionNoticeSent();
        LegalStep step;
        if (answer is { } said)
        {
            step = scenario
                .Case.RequestLegalStep(
                    LegalStepKind.ConciliationComplaint,
                    null,
                    Money.Zero,
                    Question("2026-10-24"),
                    scenario.Circumstances with
                    {
                        AssessedAsJustified = true,
                    },
                    Occasion("2026-10-24")
                )
                .Value;
            scenario.Answer(step, said, "2026-10-26", "Nei.");
        }
        else
        {
            step = scenario.Conciliation("2026-10-24").Value.Step;
            var ruled = scenario.Case.EndLegalStep(
                step,
                outcome!.Value,
                Day("2026-11-02"),
                Proof,
                scenario.Circumstances,
                Occasion("2026-11-02")
            );
            Assert.Null(ruled.Refusal);
            Assert.Equal((outcome, (DateOnly?)Day("2026-11-02")), (step.Outcome, step.EndedOn));
        }

        Assert.Equal(next, Next(scenario, "2026-11-03", step).Kind);
    }

    [Theory]
    [InlineData(AttachmentOrderKind.Lien, null, CaseStepKind.CreditorIsAskedAboutForcedSale, "2026-11-03")]
    [InlineData(AttachmentOrderKind.NothingToAttach, null, CaseStepKind.MovesToSurveillance, "2026-11-03")]
    [InlineData(AttachmentOrderKind.EarningsAttachment, "2027-11-01", CaseStepKind.EarningsAreDeducted, "2027-11-01")]
    [InlineData(AttachmentOrderKind.EarningsAttachment, "2026-11-02", CaseStepKind.CaseworkerConsiders, null)]
    public void AnAttachmentOrder_SaysWhatComesNext(AttachmentOrderKind kind, string? endsOn, CaseStepKind next, string? on)
    {
        var scenario = LegalActionNoticeSent();
        var step = scenario.Enforcement("2026-10-24").Value.Step;
        var decision = new AttachmentDecision(kind, Day("2026-11-02"), endsOn is null ? null : Day(endsOn), Day("2036-11-02"));
        var ruling = scenario.Case.RecordAttachment(step, decision, Proof, scenario.Circumstances, Occasion("2026-11-02"));

        var steps = CaseOutlook.Of(
            scenario.Case,
            null,
            false,
            Rates,
            Day("2026-11-03"),
            new LegalStanding([step], [ruling.Value.Order])
        );

        Assert.Equal([new CaseStep(next, on is null ? null : Day(on))], steps);
    }

    private static CaseStep Next(CaseScenario scenario, string today, LegalStep step) =>
        CaseOutlook.Of(scenario.Case, null, false, Rates, Day(today), new LegalStanding([step], []))[0];
}
