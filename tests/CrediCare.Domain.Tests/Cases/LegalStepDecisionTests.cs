using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>A legal step is asked about, answered and only then filed.</summary>
public class LegalStepDecisionTests
{
    private static readonly ShownDocument Paper = new(Guid.CreateVersion7(), "tvangssalg.pdf", new string('c', 64));

    [Fact]
    public void Approved_ItCanBeFiled_AndOnlyOnce()
    {
        var scenario = Ready();
        var step = Asked(scenario, LegalStepKind.ConciliationComplaint);
        Assert.Equal(StageRefusal.CreditorHasNotAgreed, File(scenario, step).Refusal);

        Assert.Null(scenario.Answer(step, DecisionChoice.Approve, "2026-10-25").Refusal);
        var filing = File(scenario, step).Value;

        Assert.Same(step, filing.Step);
        Assert.Equal((LegalStepState.Filed, Day("2026-10-26")), (step.State, step.FiledOn!.Value));
        Assert.Equal((CaseStage.InConciliation, CaseHold.None), (scenario.Case.Stage, scenario.Case.Holds));
        Assert.Equal(StageRefusal.AlreadyThere, File(scenario, step).Refusal);
    }

    [Fact]
    public void Rejected_ItIsNotFiled()
    {
        var scenario = Ready();
        var step = Asked(scenario, LegalStepKind.ConciliationComplaint);

        Assert.Null(scenario.Answer(step, DecisionChoice.Reject, "2026-10-25", "For dyrt.").Refusal);

        Assert.Equal(LegalStepState.Rejected, step.State);
        Assert.Equal(StageRefusal.CreditorHasNotAgreed, File(scenario, step).Refusal);
        Assert.True(scenario.Case.Decisions[^1].WaitsForStaff);
    }

    [Fact]
    public void Silence_MeansThatItIsNotTaken()
    {
        var scenario = Ready();
        var step = Asked(scenario, LegalStepKind.ConciliationComplaint);

        Assert.True(scenario.Case.Lapse(scenario.Case.Decisions[^1], step, Occasion("2026-11-08")));

        Assert.Equal((LegalStepState.Lapsed, CaseHold.None), (step.State, scenario.Case.Holds));
        Assert.Equal(StageRefusal.CreditorHasNotAgreed, File(scenario, step).Refusal);
    }

    [Fact]
    public void AYesToOneStep_IsNoYesToAnother()
    {
        var scenario = Ready();
        var step = Asked(scenario, LegalStepKind.AttachmentPetition);
        scenario.Answer(step, DecisionChoice.Approve, "2026-10-25");

        Assert.Equal(StageRefusal.CreditorHasNotAgreed, File(scenario, step).Refusal);
        Assert.Equal(CaseStage.LegalActionNotice, scenario.Case.Stage);
    }

    [Theory]
    [InlineData("2026-10-20", StageRefusal.LegalActionNoticeDeadlineRunning)]
    [InlineData("2027-03-25", StageRefusal.DemandTooOld)]
    public void AStepThatCouldNotBeFiled_IsNotAskedAbout(string on, StageRefusal expected)
    {
        var scenario = Ready();

        Assert.Equal(expected, Ask(scenario, LegalStepKind.ConciliationComplaint, on).Refusal);
        Assert.Empty(scenario.Case.Decisions);
    }

    [Fact]
    public void OneStepAtATime_AndNoneButATrialWhileDisputed()
    {
        var scenario = Ready();
        scenario.Case.OpenDispute(DisputeReason.Other, "Nei.", Occasion("2026-10-24"));
        Assert.Equal(StageRefusal.Disputed, Ask(scenario, LegalStepKind.AttachmentPetition, "2026-10-24").Refusal);
        Assert.Equal(StageRefusal.Disputed, Ask(scenario, LegalStepKind.BankruptcyPetition, "2026-10-24").Refusal);

        Assert.Null(Ask(scenario, LegalStepKind.ConciliationComplaint, "2026-10-24").Refusal);
        Assert.Equal(StageRefusal.AskedAlready, Ask(scenario, LegalStepKind.ConciliationComplaint, "2026-10-24").Refusal);
    }

    [Fact]
    public void ABankruptcyPetition_NeedsTheCreditorsYes_AClaimInAnEstateDoesNot()
    {
        var scenario = Ready();
        Assert.Equal(
            StageRefusal.CreditorHasNotAgreed,
            scenario.Case.FileBankruptcy(Day("2026-10-26"), null, scenario.Circumstances, Occasion("2026-10-26")).Refusal
        );

        scenario.Case.OpenDispute(DisputeReason.Other, "Nei.", Occasion("2026-10-26"));
        var filing = scenario.Case.FileEstateClaim(
            Day("2026-10-26"),
            "Tingretten",
            scenario.Circumstances,
            Occasion("2026-10-26")
        );

        Assert.Equal(LegalStepKind.EstateClaim, filing.Value.Step.Kind);
        Assert.Equal((CaseStage.InBankruptcy, CaseHold.Disputed), (scenario.Case.Stage, scenario.Case.Holds));
        Assert.Null(scenario.Case.EarliestLimitation);
    }

    [Fact]
    public void AForcedSale_NeedsEnforcementAYesAndASignature()
    {
        var scenario = Ready();
        Assert.Equal(StageRefusal.NotInEnforcement, Ask(scenario, LegalStepKind.ForcedSale, "2026-10-24").Refusal);
        scenario.Enforcement("2026-10-24");
        var step = Ask(scenario, LegalStepKind.ForcedSale, "2026-11-10").Value;
        scenario.Answer(step, DecisionChoice.Approve, "2026-11-11");
        var declaration = scenario
            .Case.RequestDeclaration(DeclarationKind.ForcedSale, Paper, Question("2026-11-11"), Occasion("2026-11-11"))
            .Value;
        Assert.Equal(StageRefusal.DeclarationMissing, Sell(scenario, step, declaration).Refusal);

        Assert.Null(Sign(scenario, declaration, new("kari  kvistbekk", At("2026-11-12"), Paper.Sha256)).Refusal);

        Assert.Null(Sell(scenario, step, declaration).Refusal);
        Assert.Equal(
            (CaseStage.InEnforcement, CaseEventKind.ForcedSaleFiled),
            (scenario.Case.Stage, scenario.Case.Events[^1].Kind)
        );
        Assert.Equal(("kari  kvistbekk", At("2026-11-12")), (declaration.SignedByName, declaration.SecondFactorAtUtc!.Value));
        Assert.True(scenario.Case.Decisions[^1].IsAsReceipted);
    }

    [Fact]
    public void ASignature_IsTheSignersOwn_WithASecondFactor_OnWhatWasShown()
    {
        var scenario = Ready();
        var declaration = scenario
            .Case.RequestDeclaration(DeclarationKind.ForcedSale, Paper, Question("2026-11-11"), Occasion("2026-11-11"))
            .Value;
        var good = new Signature("Kari Kvistbekk", At("2026-11-12").AddMinutes(-15), Paper.Sha256);

        Assert.Equal(DecisionRefusal.SignatureMissing, Sign(scenario, declaration, null).Refusal);
        Assert.Equal(DecisionRefusal.SignatureMissing, Sign(scenario, declaration, good with { FullName = " " }).Refusal);
        Assert.Equal(DecisionRefusal.SignatureIsAnothers, Sign(scenario, declaration, good with { FullName = "Kari" }).Refusal);
        Assert.Equal(
            DecisionRefusal.SecondFactorMissing,
            Sign(scenario, declaration, good with { SecondFactorAtUtc = null }).Refusal
        );
        Assert.Equal(
            DecisionRefusal.SecondFactorMissing,
            Sign(scenario, declaration, good with { SecondFactorAtUtc = At("2026-11-12").AddMinutes(-16) }).Refusal
        );
        Assert.Equal(
            DecisionRefusal.DocumentChanged,
            Sign(scenario, declaration, good with { DocumentSha256 = new string('d', 64) }).Refusal
        );
        Assert.Equal(DeclarationState.Requested, declaration.State);

        Assert.Null(Sign(scenario, declaration, good).Refusal);
        Assert.Equal(DeclarationState.Signed, declaration.State);
    }

    private static CaseScenario Ready()
    {
        var scenario = LegalActionNoticeSent();
        scenario.Circumstances = scenario.Circumstances with { AssessedAsJustified = true, HasEnforcementBasis = true };
        return scenario;
    }

    private static LegalStep Asked(CaseScenario scenario, LegalStepKind kind) => Ask(scenario, kind, "2026-10-24").Value;

    private static Outcome<LegalStep, StageRefusal> Ask(CaseScenario scenario, LegalStepKind kind, string on) =>
        scenario.Case.RequestLegalStep(
            kind,
            "Lillevik",
            Money.FromKroner(2_071),
            Question(on),
            scenario.Circumstances,
            Occasion(on)
        );

    private static Outcome<CaseFiling, StageRefusal> File(CaseScenario scenario, LegalStep step) =>
        scenario.Case.FileConciliationComplaint(
            Day("2026-10-26"),
            null,
            Money.FromKroner(2_071),
            scenario.Circumstances,
            Occasion("2026-10-26"),
            step
        );

    private static Outcome<CaseFiling, StageRefusal> Sell(CaseScenario scenario, LegalStep step, Declaration declaration) =>
        scenario.Case.FileForcedSale(
            Day("2026-11-13"),
            Money.Zero,
            step,
            declaration,
            scenario.Circumstances,
            Occasion("2026-11-13")
        );

    private static Outcome<DecisionResult, DecisionRefusal> Sign(
        CaseScenario scenario,
        Declaration declaration,
        Signature? signature
    ) =>
        scenario.Case.Answer(
            scenario.Case.Decisions[^1],
            declaration,
            new DecisionAnswer(DecisionChoice.Approve, null, Administrator) { Signature = signature },
            Receipt,
            Occasion("2026-11-12")
        );
}
