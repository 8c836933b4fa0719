using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Inbox;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Jobs;
using CrediCare.Web.Jobs.Day;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CrediCare.Data.Tests.Day.CaseScene;

namespace CrediCare.Data.Tests.Day;

/// <summary>What a new day brings to cases, by the real job on real databases: once, on its day, and told.</summary>
public sealed class CaseDayTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task APause_EndsTheDayAfterItsLast_AndIsToldOnce(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one =>
            one.Case.Pause("Ferie", Date("2026-10-01"), one.On("2026-09-20"))
        );

        await scene.RunAsync("2026-10-01");
        Assert.Equal(CaseHold.PausedByCreditor, (await CaseAsync(database)).Holds);
        await scene.RunAsync("2026-10-02");
        await scene.RunAsync("2026-10-02");

        var after = await CaseAsync(database);
        Assert.Equal((CaseHold.None, null), (after.Holds, after.PausedUntil));
        Assert.Single(after.Events, happened => happened.Kind == CaseEventKind.Resumed);
        await ToldAsync(database, scene, InboxKind.PauseEnded, MailKind.PauseEnded, Date("2026-10-01"));
    }

    [DatabaseTheory]
    public async Task Silence_HasItsEffectTheDayAfter_AndIsToldOnce(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one =>
        {
            one.SendDemand();
            var parts = PaymentPlanRule.Suggest(Money.FromKroner(15_000), 14, Date("2026-11-01"));
            var proposal = new PlanProposal(parts) { Question = Question("2026-10-05") };
            one.Beside(one.Case.ProposePlan(proposal, one.On("2026-10-05")).Value);
        });

        await scene.RunAsync("2026-10-19");
        Assert.True((await CaseAsync(database)).Holds.HasFlag(CaseHold.PlanAwaitingApproval));
        await scene.RunAsync("2026-10-20");
        await scene.RunAsync("2026-10-20");

        await using var context = database.Open();
        Assert.Equal(PaymentPlanState.Rejected, (await context.PaymentPlans.SingleAsync()).State);
        var after = await CaseAsync(database);
        Assert.Equal(CaseHold.None, after.Holds);
        Assert.Equal((DecisionState.Lapsed, true), (after.Decisions[0].State, after.Decisions[0].WaitsForStaff));
        Assert.Single(after.Events, happened => happened.Kind == CaseEventKind.DecisionLapsed);
        await ToldAsync(database, scene, InboxKind.DecisionLapsed, MailKind.DecisionLapsed, Date("2026-10-19"));
    }

    [DatabaseTheory]
    public async Task EveryOtherKind_LapsesToo_AndADisputeStaysHeld(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one =>
        {
            one.SendDemand();
            one.SendLegalActionNotice();
            one.Beside(
                one.Case.RequestLegalStep(
                    LegalStepKind.ConciliationComplaint,
                    null,
                    Money.Zero,
                    Question("2026-10-24"),
                    Circumstances,
                    one.On("2026-10-24")
                ).Value
            );
            one.Case.AskCreditor(Question("2026-10-24"), one.On("2026-10-24"));
            var dispute = one.Case.OpenDispute(DisputeReason.Other, "Nei.", one.On("2026-10-24")).Value;
            one.Case.AskAboutDispute(dispute.Id, Question("2026-10-24"), one.On("2026-10-24"));
        });

        var run = await scene.RunAsync("2026-11-08");

        var after = await CaseAsync(database);
        Assert.All(after.Decisions, decision => Assert.Equal(DecisionState.Lapsed, decision.State));
        Assert.Equal((3, CaseHold.Disputed, 0), (after.Decisions.Count, after.Holds, run.Refused));
        await using var context = database.Open();
        Assert.Equal(LegalStepState.Lapsed, (await context.LegalSteps.SingleAsync()).State);
        Assert.Equal(3, await context.InboxItems.CountAsync());
        Assert.Equal(6, await context.OutboxMails.CountAsync());
    }

    [DatabaseTheory]
    public async Task AMissedInstalment_BreaksThePlanAfterTheDaysOfGrace_Once(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one =>
        {
            one.SendDemand();
            var parts = PaymentPlanRule.Suggest(Money.FromKroner(15_000), 3, Date("2026-10-20"));
            one.Beside(one.Case.ProposePlan(new PlanProposal(parts), one.On("2026-10-05")).Value);
            one.Pay(Money.FromKroner(5_000), "2026-10-19");
        });

        await scene.RunAsync("2026-10-28");
        Assert.Equal(Date("2026-11-20"), (await PlanAsync(database)).NextDueOn);
        await scene.RunAsync("2026-11-27");
        Assert.Equal(PaymentPlanState.Active, (await PlanAsync(database)).State);
        await scene.RunAsync("2026-11-28");
        await scene.RunAsync("2026-11-28");

        Assert.Equal(PaymentPlanState.Breached, (await PlanAsync(database)).State);
        var after = await CaseAsync(database);
        Assert.Equal(CaseHold.PlanBreached, after.Holds);
        Assert.Single(after.Events, happened => happened.Kind == CaseEventKind.PlanBreached);
        await ToldAsync(database, scene, InboxKind.InstallmentMissed, MailKind.InstallmentMissed, Date("2026-11-20"));
    }

    [DatabaseTheory]
    public async Task APlanPaidToTheEnd_IsCompleted_AndNobodyIsHeldToItWhileDisputed(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one =>
        {
            one.SendDemand();
            var parts = PaymentPlanRule.Suggest(Money.FromKroner(10_000), 2, Date("2026-10-20"));
            one.Beside(one.Case.ProposePlan(new PlanProposal(parts), one.On("2026-10-05")).Value);
            one.Case.OpenDispute(DisputeReason.Other, "Nei.", one.On("2026-10-10"));
        });
        await scene.RunAsync("2026-12-24");
        Assert.Equal(PaymentPlanState.Active, (await PlanAsync(database)).State);

        await MoveAsync(
            database,
            one =>
            {
                one.CloseDispute(
                    one.Disputes[0].Id,
                    new DisputeRuling(DisputeOutcome.Dropped, "Avklart."),
                    Circumstances,
                    scene.On("2026-12-24")
                );
                one.RegisterPayment(
                    LedgerEntryKind.Payment,
                    Money.FromKroner(10_000),
                    Date("2026-12-24"),
                    CoverageOrder.CostsInterestPrincipal,
                    Circumstances,
                    scene.On("2026-12-24")
                );
            }
        );
        await scene.RunAsync("2026-12-25");

        Assert.Equal(PaymentPlanState.Completed, (await PlanAsync(database)).State);
        Assert.Equal(CaseHold.None, (await CaseAsync(database)).Holds);
        await using var context = database.Open();
        Assert.False(await context.OutboxMails.AnyAsync());
    }

    [DatabaseTheory]
    public async Task ALightFee_TurnsHeavyOnItsDay_Once_ByTheTables(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one => one.SendDemand());

        await scene.RunAsync("2026-11-05");
        Assert.Equal(Money.FromKroner(1_200), await FeesAsync(database));
        await scene.RunAsync("2026-11-06");
        await scene.RunAsync("2026-11-06");
        await scene.RunAsync("2026-11-07");

        Assert.Equal(Money.FromKroner(2_400), await FeesAsync(database));
        var after = await CaseAsync(database);
        Assert.Null(after.HeavyFeeOn);
        Assert.Single(after.Events, happened => happened is { Kind: CaseEventKind.HeavyFeeApplied, ActorUserId: null });
    }

    [DatabaseTheory]
    public async Task AHold_StopsTheHeavyFee_UntilItIsGone(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one =>
        {
            one.SendDemand();
            one.Case.OpenDispute(DisputeReason.Other, "Nei.", one.On("2026-10-10"));
        });

        await scene.RunAsync("2026-11-06");
        Assert.Equal(Money.FromKroner(1_200), await FeesAsync(database));
        await MoveAsync(
            database,
            one =>
                one.CloseDispute(
                    one.Disputes[0].Id,
                    new DisputeRuling(DisputeOutcome.Dropped, "Avklart."),
                    Circumstances,
                    scene.On("2026-11-09")
                )
        );
        await scene.RunAsync("2026-11-10");

        Assert.Equal(Money.FromKroner(2_400), await FeesAsync(database));
    }

    [DatabaseTheory]
    public async Task ARunThatHasLostItsLease_WritesNothing(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await new CaseScene(database).MakeAsync(one => one.SendDemand());
        scene.Clock.UtcNow = new DateTime(2026, 11, 6, 2, 0, 0, DateTimeKind.Utc);
        await using var host = new NightHost(database, scene.Clock);
        await host.PrepareAsync();
        var lost = (await host.Get<CaseDay>().StartAsync(JobTrigger.Command, null, default)).Started!;
        scene.Clock.Advance(TimeSpan.FromHours(1));
        Assert.NotNull((await host.Get<CaseDay>().StartAsync(JobTrigger.Command, null, default)).Started);

        await Assert.ThrowsAsync<LeaseLostException>(() => host.Get<CaseDaySteps>().RunAsync(lost, default));

        Assert.Equal(Money.FromKroner(1_200), await FeesAsync(database));
        Assert.NotNull((await CaseAsync(database)).HeavyFeeOn);
    }

    private static async Task<Case> CaseAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context.Cases.Include(one => one.Events).Include(one => one.Ledger).AsSplitQuery().SingleAsync();
    }

    private static async Task<PaymentPlan> PlanAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context.PaymentPlans.SingleAsync();
    }

    private static async Task<Money> FeesAsync(TestDatabase database) =>
        (await CaseAsync(database)).Ledger.Where(entry => entry.Kind == LedgerEntryKind.CollectionFee).Sum(entry => entry.Amount);

    private static async Task MoveAsync(TestDatabase database, Action<Case> move)
    {
        await using var context = database.Open();
        move(await context.Cases.Include(one => one.Invoices).Include(one => one.Ledger).AsSplitQuery().SingleAsync());
        await context.SaveChangesAsync();
    }

    /// <summary>One notice to all of the portfolio, a mail to the administrator and the member, and none to the reader.</summary>
    private static async Task ToldAsync(TestDatabase database, CaseScene scene, InboxKind inbox, MailKind mail, DateOnly day)
    {
        await using var context = database.Open();
        var item = await context.InboxItems.SingleAsync();
        Assert.Equal((inbox, scene.Case.Id, day), (item.Kind, item.CaseId!.Value, item.Day!.Value));
        var mails = await context.OutboxMails.ToListAsync();
        Assert.All(mails, one => Assert.Equal(mail, one.Kind));
        Assert.Equal(
            new[] { scene.Administrator.Id, scene.Member.Id }.Order(),
            mails.Select(one => one.RecipientUserId!.Value).Order()
        );
    }
}
