using System.Net;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;

namespace CrediCare.Web.Tests.Features.Admin.Cases.Acts;

public sealed class DecidingDisputesTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Dispute_ShowsBothSides_AndHowLongItHasWaited()
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = await odd.GetAsync(await PageOfAsync(one));

        Assert.Contains("Lekker fortsatt", page.TextOf(".quote"), StringComparison.Ordinal);
        Assert.Contains("timer siden innsigelsen kom", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await odd.GetAsync(one.AdminAddress("disputes/finnes-ikke"))).Status);
        var other = await AddAsync();
        Assert.Equal(
            HttpStatusCode.NotFound,
            (
                await odd.GetAsync((await PageOfAsync(one)).Replace(one.CaseNumber, other.CaseNumber, StringComparison.Ordinal))
            ).Status
        );
    }

    [Theory]
    [InlineData(DisputeOutcome.Dropped, DisputeState.Resolved, CaseHold.None, 1_438_000, CaseStage.Opened)]
    [InlineData(DisputeOutcome.Settled, DisputeState.Resolved, CaseHold.None, 1_438_000, CaseStage.Opened)]
    [InlineData(DisputeOutcome.PartUpheld, DisputeState.Upheld, CaseHold.None, 1_000_000, CaseStage.Opened)]
    [InlineData(DisputeOutcome.Upheld, DisputeState.Upheld, CaseHold.None, 0, CaseStage.Closed)]
    [InlineData(
        DisputeOutcome.ToConciliationBoard,
        DisputeState.ToConciliationBoard,
        CaseHold.Disputed,
        1_438_000,
        CaseStage.Opened
    )]
    public async Task Decision_EndsOrKeepsTheHold_AndCreditsWhatWasRight(
        DisputeOutcome outcome,
        DisputeState state,
        CaseHold holds,
        long left,
        CaseStage stage
    )
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var answer = await DecideAsync(odd, one, outcome, "4 380");

        Assert.Equal($"/cases/{one.CaseNumber}", answer.Location);
        var after = await _site.CaseAsync(one);
        Assert.Equal((state, holds, stage), (after.Disputes.Single().State, after.Holds, after.Stage));
        Assert.Equal(left, after.BalanceOn(new DateOnly(2026, 11, 23), ClaimMaker.Circumstances.Rates).Principal.Outstanding.Ore);
    }

    [Theory]
    [InlineData("", "Skriv hvor mye")]
    [InlineData("0", "over 0")]
    [InlineData("14 380,01", "mer enn det som gjenstår")]
    public async Task PartUpheld_NeedsACreditWithinThePrincipal(string credit, string says)
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var answer = await DecideAsync(odd, one, DisputeOutcome.PartUpheld, credit);

        Assert.Contains(says, answer.TextOf("#Credit-error"), StringComparison.Ordinal);
        Assert.Equal(CaseHold.Disputed, (await _site.CaseAsync(one)).Holds);
    }

    [Fact]
    public async Task DecidedTwiceAtOnce_StandsAsTheFirst_AndTheSecondIsTold()
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var page = await odd.GetAsync(await PageOfAsync(one));
        await DecideAsync(odd, one, DisputeOutcome.Dropped, "");

        var second = await odd.SubmitAsync(page, Fields(DisputeOutcome.Upheld, ""), ActSteps.Form);

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal(DisputeOutcome.Dropped, (await _site.CaseAsync(one)).Disputes.Single().Outcome);
        Assert.Equal(CaseStage.Opened, (await _site.CaseAsync(one)).Stage);
    }

    [Fact]
    public async Task DebtorsWords_AreAdded_AndADecidedDisputeComesBack()
    {
        var one = await AddAsync();
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var page = await PageOfAsync(one);

        await SayAsync(odd, $"{page}/statements", "Har sendt bilder");
        await DecideAsync(odd, one, DisputeOutcome.Dropped, "");
        var tooLate = await SayAsync(odd, $"{page}/statements", "Og en film");
        await SayAsync(odd, $"{page}/reopen", "Lekker igjen");

        Assert.Equal(HttpStatusCode.Conflict, tooLate.Status);
        Assert.Equal(CaseHold.Disputed, (await _site.CaseAsync(one)).Holds);
        var shown = (await odd.GetAsync(page)).Document.QuerySelectorAll(".quote p").Select(said => said.TextContent.Trim());
        Assert.Equal(["Lekker fortsatt", "Har sendt bilder", "Lekker igjen"], shown);
    }

    private static async Task<PortalPage> SayAsync(PortalClient browser, string page, string words) =>
        await browser.SubmitAsync(await browser.GetAsync(page), new() { ["Statement"] = words }, ActSteps.Form);

    private async Task<PortalPage> DecideAsync(PortalClient browser, Case one, DisputeOutcome outcome, string credit) =>
        await browser.SubmitAsync(await browser.GetAsync(await PageOfAsync(one)), Fields(outcome, credit), ActSteps.Form);

    private static Dictionary<string, string?> Fields(DisputeOutcome outcome, string credit) =>
        new()
        {
            ["Outcome"] = outcome.ToString(),
            ["Credit"] = credit,
            ["Reason"] = "Bildene viser det.",
        };

    private async Task<string> PageOfAsync(Case one) =>
        one.AdminAddress($"disputes/{(await _site.CaseAsync(one)).Disputes.Single().PublicId}");

    private Task<Case> AddAsync() =>
        _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (made, user) =>
                made.OpenDispute(DisputeReason.Defective, "Lekker fortsatt", ClaimMaker.Occasion("2026-11-20", user))
        );

    public void Dispose() => _site.Dispose();
}
