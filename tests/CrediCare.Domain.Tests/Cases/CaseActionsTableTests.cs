using System.Globalization;
using System.Text;
using CrediCare.Conventions.Tests;
using CrediCare.Domain.Cases;
using static CrediCare.Domain.Tests.Cases.CaseScenario;

namespace CrediCare.Domain.Tests.Cases;

/// <summary>
/// Asks a case in every stage, under every hold, for everything there is. What came of it stands in
/// <c>docs/case-actions.md</c>; where the two differ the test fails. To write it anew, run this test with
/// <c>CREDICARE_WRITE_ACCESS=1</c>, and read what has changed.
/// </summary>
public class CaseActionsTableTests
{
    private const string Introduction = """
        # What a case lets itself be asked

        Every stage, every action and every hold, asked of the domain itself: no button, page or forged form gets further.
        Written by `CaseActionsTableTests`, which fails when it is not true.

        - **yes**: done. A word: refused with that code. **·**: there is nothing to do it to (no plan, no objection, no question).
        - Everything outside the case is in order: deadlines have passed, the claim is assessed as justified, there is a basis for
          enforcement, the creditor agrees. What is refused is refused for the stage or for the hold.
        - Each column is a case under that hold alone; a plan that waits for the creditor is also waited for (`AwaitingCreditor`).
          Where several hold a case, a dispute speaks first, then the creditor's pause, then the plan. A closed case has no holds.

        """;

    private static readonly CaseDeed[] PressThePayer =
    [
        CaseDeed.RecordNotice,
        CaseDeed.RecordDemand,
        CaseDeed.RecordLegalActionNotice,
        CaseDeed.ApplyHeavyFee,
        CaseDeed.PostFee,
        CaseDeed.PostInterest,
        CaseDeed.ProposePlan,
        CaseDeed.ProposePlanForApproval,
        CaseDeed.ApprovePlan,
        CaseDeed.AskAboutEnforcement,
        CaseDeed.FileEnforcement,
        CaseDeed.FileForcedSale,
        CaseDeed.FileBankruptcy,
        CaseDeed.AskForDeclaration,
        CaseDeed.StartSurveillance,
    ];

    private static readonly CaseHold[] Holds =
    [
        CaseHold.None,
        CaseHold.PausedByCreditor,
        CaseHold.Disputed,
        CaseHold.PlanAwaitingApproval,
        CaseHold.PlanActive,
        CaseHold.PlanBreached,
        CaseHold.AwaitingCreditor,
    ];

    private static string File => Path.Combine(Repository.Root, "docs", "case-actions.md");

    [Fact]
    public void EveryStageActionAndHold_IsAsTheTableSays()
    {
        var table = Write();

        if (Environment.GetEnvironmentVariable("CREDICARE_WRITE_ACCESS") == "1")
            System.IO.File.WriteAllText(File, table);
        Assert.Equal(System.IO.File.ReadAllText(File).ReplaceLineEndings("\n"), table);
    }

    [Fact]
    public void ADispute_StopsAllThatPressesThePayer_InEveryStage()
    {
        var let =
            from stage in Stages()
            from deed in PressThePayer
            where Ask(stage, CaseHold.Disputed, deed) == CaseDrive.Allowed
            select (stage, deed);

        Assert.Empty(let);
    }

    [Fact]
    public void ADispute_SpeaksFirst_WhateverElseHoldsTheCase()
    {
        var others = Holds.Where(hold => hold is not (CaseHold.None or CaseHold.Disputed or CaseHold.AwaitingCreditor));
        var told =
            from stage in Stages()
            from hold in others
            from deed in PressThePayer
            where deed != CaseDeed.ApprovePlan && Ask(stage, CaseHold.Disputed, deed) == nameof(CaseHold.Disputed)
            select Ask(stage, hold, deed, disputed: true);

        Assert.All(told, code => Assert.Equal(nameof(CaseHold.Disputed), code));
    }

    [Fact]
    public void WhatIsSaidBeforehand_IsWhatComesOfIt_InEveryStageUnderEveryHold()
    {
        foreach (var stage in Enum.GetValues<CaseStage>())
        foreach (var hold in stage == CaseStage.Closed ? [CaseHold.None] : Holds)
        foreach (var act in Enum.GetValues<CaseAct>())
        {
            var drive = Under(stage, hold);
            var foretold = drive.Foretold(act);

            Assert.Equal(
                (stage, hold, act, Came: foretold),
                (stage, hold, act, Came: drive.Do(DeedOf(act, drive.Case.NextLetter)) ?? "")
            );
        }
    }

    private static CaseDeed DeedOf(CaseAct act, CaseStage? letter) =>
        act switch
        {
            CaseAct.RecordLetter => letter switch
            {
                CaseStage.DemandSent => CaseDeed.RecordDemand,
                CaseStage.LegalActionNotice => CaseDeed.RecordLegalActionNotice,
                _ => CaseDeed.RecordNotice,
            },
            CaseAct.ProposePlan => CaseDeed.ProposePlan,
            CaseAct.AskAboutConciliation => CaseDeed.AskAboutConciliation,
            CaseAct.AskAboutAttachment => CaseDeed.AskAboutEnforcement,
            CaseAct.AskAboutForcedSale => CaseDeed.FileForcedSale,
            CaseAct.AskAboutBankruptcy => CaseDeed.FileBankruptcy,
            CaseAct.FileEstateClaim => CaseDeed.FileEstateClaim,
            CaseAct.AskForDeclaration => CaseDeed.AskForDeclaration,
            CaseAct.StartSurveillance => CaseDeed.StartSurveillance,
            CaseAct.RecordAcknowledgement => CaseDeed.RecordAcknowledgement,
            CaseAct.AskCreditor => CaseDeed.AskCreditor,
            CaseAct.RegisterCreditNote => CaseDeed.RegisterCreditNote,
            CaseAct.OpenDispute => CaseDeed.OpenDispute,
            CaseAct.Pause => CaseDeed.Pause,
            CaseAct.Resume => CaseDeed.Resume,
            CaseAct.ReportBankruptcy => CaseDeed.ReportBankruptcy,
            CaseAct.Withdraw => CaseDeed.CloseAsWithdrawn,
            CaseAct.Reopen => CaseDeed.Reopen,
            CaseAct.PostFee => CaseDeed.PostPlanFee,
            CaseAct.PostInterest => CaseDeed.PostInterest,
            CaseAct.Close => CaseDeed.CloseAsWithdrawn,
        };

    private static IEnumerable<CaseStage> Stages() => Enum.GetValues<CaseStage>().Where(stage => stage != CaseStage.Closed);

    private static string Write()
    {
        var text = new StringBuilder(Introduction);
        foreach (var stage in Enum.GetValues<CaseStage>())
        {
            var holds = stage == CaseStage.Closed ? [CaseHold.None] : Holds;
            text.Append(CultureInfo.InvariantCulture, $"\n## {stage}\n\n| Action |")
                .AppendJoin("", holds.Select(hold => hold == CaseHold.None ? " no hold |" : $" {hold} |"))
                .Append("\n| --- |")
                .AppendJoin("", holds.Select(_ => " --- |"))
                .Append('\n');
            foreach (var deed in Enum.GetValues<CaseDeed>())
                text.Append(CultureInfo.InvariantCulture, $"| {deed} |")
                    .AppendJoin("", holds.Select(hold => $" {Ask(stage, hold, deed) ?? "·"} |"))
                    .Append('\n');
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string? Ask(CaseStage stage, CaseHold hold, CaseDeed deed, bool disputed = false) =>
        Under(stage, hold, disputed).Do(deed);

    private static CaseDrive Under(CaseStage stage, CaseHold hold, bool disputed = false)
    {
        var drive = In(stage);
        foreach (var making in Making(hold))
            Assert.Equal(CaseDrive.Allowed, drive.Do(making));
        if (disputed)
            drive.Do(CaseDeed.OpenDispute);
        Assert.True(drive.Case.Holds.HasFlag(hold));
        return drive;
    }

    private static CaseDeed[] Making(CaseHold hold) =>
        hold switch
        {
            CaseHold.PausedByCreditor => [CaseDeed.Pause],
            CaseHold.Disputed => [CaseDeed.OpenDispute],
            CaseHold.PlanAwaitingApproval => [CaseDeed.ProposePlanForApproval],
            CaseHold.PlanActive => [CaseDeed.ProposePlan],
            CaseHold.PlanBreached => [CaseDeed.ProposePlan, CaseDeed.BreachPlan],
            CaseHold.AwaitingCreditor => [CaseDeed.AskCreditor],
            _ => [],
        };

    /// <summary>Brought there by its own moves, on a day when everything that comes next may be done.</summary>
    private static CaseDrive In(CaseStage stage)
    {
        var drive = new CaseDrive(Start(stage), Day("2026-10-24"));
        CaseDeed? move = stage switch
        {
            CaseStage.InConciliation => CaseDeed.FileConciliationComplaint,
            CaseStage.InEnforcement => CaseDeed.FileEnforcement,
            CaseStage.InBankruptcy => CaseDeed.FileEstateClaim,
            CaseStage.Surveillance => CaseDeed.StartSurveillance,
            CaseStage.Closed => CaseDeed.CloseAsWithdrawn,
            _ => null,
        };
        if (move is { } deed)
            Assert.Equal(CaseDrive.Allowed, drive.Do(deed));
        Assert.Equal(stage, drive.Case.Stage);
        drive.Today = Day("2026-11-06");
        return drive;
    }

    private static CaseScenario Start(CaseStage stage) =>
        stage switch
        {
            CaseStage.Opened => Opened(),
            CaseStage.NoticeSent => NoticeSent(),
            CaseStage.DemandSent => DemandSent(),
            _ => LegalActionNoticeSent(),
        };
}
