using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using CrediCare.Web.Tests.Features.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Decisions;

public sealed class AnsweringDecisionsTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task ApprovedPlan_HoldsFromNow_AndTheReceiptProvesTheAnswer()
    {
        var one = await _site.AddPlanAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var decision = await _site.DecisionAsync(one);

        var answer = await amina.AnswerAsync(decision.Address(), "Approve");

        Assert.Equal(decision.Address(), answer.Location);
        var page = await amina.GetAsync(decision.Address());
        var answered = await _site.DecisionAsync(one);
        Assert.Equal(DecisionState.Approved, answered.State);
        Assert.Matches("^R-2026-", answered.ReceiptNumber);
        Assert.Contains(answered.ReceiptNumber!, page.Text, StringComparison.Ordinal);
        Assert.Contains("uendret siden det ble gitt", page.Text, StringComparison.Ordinal);
        Assert.Equal(CaseHold.PlanActive, (await _site.CaseAsync(one)).Holds);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.DecisionAnswered));

        await _site.WithDatabaseAsync(context =>
            context.Decisions.ExecuteUpdateAsync(set => set.SetProperty(row => row.AnsweredByName, "En annen"))
        );
        Assert.Contains(
            "stemmer ikke med kvitteringen",
            (await amina.GetAsync(decision.Address())).Text,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Reject", DecisionState.Rejected, PaymentPlanState.Rejected)]
    [InlineData("Counter", DecisionState.Countered, PaymentPlanState.Countered)]
    public async Task NoToAPlan_SaysWhy(string choice, DecisionState state, PaymentPlanState plan)
    {
        var one = await _site.AddPlanAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var decision = await _site.DecisionAsync(one);

        var silent = await amina.AnswerAsync(decision.Address(), choice, " \u200b ");
        var answer = await amina.AnswerAsync(decision.Address(), choice, "Høyst ti avdrag.");

        Assert.NotEqual("", silent.TextOf("#Form_Text-error"));
        Assert.Equal(decision.Address(), answer.Location);
        Assert.Equal(state, (await _site.DecisionAsync(one)).State);
        Assert.Equal(
            plan,
            await _site.WithDatabaseAsync(context =>
                context.PaymentPlans.Where(found => found.CaseId == one.Id).Select(found => found.State).SingleAsync()
            )
        );
        Assert.Equal(CaseHold.None, (await _site.CaseAsync(one)).Holds);
        Assert.Contains(
            "Høyst ti avdrag.",
            (await amina.GetAsync(decision.Address())).TextOf(".quote + *, main"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task SameAnswerTwice_IsOne_AndAnotherPersonsOtherAnswer_IsRefusedWithWhatStands()
    {
        var one = await _site.AddPlanAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        var decision = await _site.DecisionAsync(one);
        var (mine, theirs) = (await amina.GetAsync(decision.Address()), await berit.GetAsync(decision.Address()));
        var yes = new Dictionary<string, string?> { ["Form.Choice"] = "Approve" };

        var both = await Task.WhenAll(
            amina.SubmitAsync(mine, yes, DecisionSteps.Form),
            amina.SubmitAsync(mine, yes, DecisionSteps.Form)
        );
        var other = await berit.SubmitAsync(
            theirs,
            new() { ["Form.Choice"] = "Reject", ["Form.Text"] = "Nei takk." },
            DecisionSteps.Form
        );

        var mineAgain = await amina.SubmitAsync(
            mine,
            new() { ["Form.Choice"] = "Reject", ["Form.Text"] = "Likevel ikke." },
            DecisionSteps.Form
        );

        Assert.Contains("Du har allerede svart", mineAgain.Text, StringComparison.Ordinal);
        Assert.All(both, answer => Assert.Equal(decision.Address(), answer.Location));
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Contains("Noen andre har svart", other.Text, StringComparison.Ordinal);
        Assert.Contains("Amina Øvingsen sa ja", other.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.DecisionAnswered));
    }

    [Fact]
    public async Task Question_IsAnsweredWithPapers_ThatTheCaseworkerSees()
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (made, user) => made.Ask("Har dere en ordrebekreftelse?", "2026-11-18", user)
        );
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var decision = await _site.DecisionAsync(one);

        await amina.AnswerAsync(
            decision.Address(),
            null,
            "Ja, her er den.",
            [Files.Pdf("ordre.pdf") with { Field = "Form.Files" }]
        );

        var seen = await odd.GetAsync($"/cases/{one.CaseNumber}");
        Assert.Contains("Ja, her er den.", seen.TextOf(".case__log"), StringComparison.Ordinal);
        var paper = seen.Document.QuerySelector(".case__log a[href^='/documents/']")!;
        Assert.Equal("ordre.pdf", paper.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await odd.Http.GetAsync(paper.GetAttribute("href"))).StatusCode);
        Assert.Equal(CaseHold.None, (await _site.CaseAsync(one)).Holds);
        Assert.True((await _site.DecisionAsync(one)).WaitsForStaff);
    }

    [Fact]
    public async Task FileThatIsNotWhatItSays_IsRefused_AndTheWordsAreKept()
    {
        var one = await _site.AddPlanAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var decision = await _site.DecisionAsync(one);

        var answer = await amina.AnswerAsync(
            decision.Address(),
            "Reject",
            "Nei takk.",
            [new UploadedFile("Form.Files", "plan.pdf", "MZ tull"u8.ToArray())]
        );

        Assert.Contains("plan.pdf", answer.TextOf("#Form_Files-error"), StringComparison.Ordinal);
        Assert.Equal("Nei takk.", answer.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(DecisionState.Waiting, (await _site.DecisionAsync(one)).State);
    }

    [Fact]
    public async Task ChoiceThatIsNotOne_OrNone_IsSaid()
    {
        var one = await _site.AddPlanAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var decision = await _site.DecisionAsync(one);

        foreach (var choice in new[] { "", "Answer", "Tull" })
            Assert.NotEqual("", (await amina.AnswerAsync(decision.Address(), choice, "Nei")).TextOf("#Form_Choice-error"));
        Assert.Equal(DecisionState.Waiting, (await _site.DecisionAsync(one)).State);
    }

    public void Dispose() => _site.Dispose();
}
