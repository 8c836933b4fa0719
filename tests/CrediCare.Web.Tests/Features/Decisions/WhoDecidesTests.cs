using System.Net;
using CrediCare.Domain.Decisions;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases.Acts;
using CrediCare.Web.Tests.Features.Users;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Decisions;

public sealed class WhoDecidesTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task List_HasTheNearestFirst_WithItsDay_WhatSilenceDoes_AndACountInTheMenu()
    {
        var one = await _site.AddPlanAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await amina.GetAsync("/decisions");

        var first = page.TextOf(".decision");
        Assert.Contains("Ingrid Prøvedal vil betale i 14 avdrag", first, StringComparison.Ordinal);
        Assert.Contains("14 avdrag på 1 100,00 kr", first.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("30. november", first, StringComparison.Ordinal);
        Assert.Contains("regnes som avslått", first, StringComparison.Ordinal);
        Assert.Matches(@"Kravet i dag: 1[56] \d{3},\d\d kr\. Foreldes 27\. august 2029", first.Replace('\u00A0', ' '));
        Assert.DoesNotContain("For sent", first, StringComparison.Ordinal);
        Assert.Equal("1 venter på deg", page.TextOf(".nav__count"));
        Assert.NotNull((await amina.GetAsync($"/cases/{one.CaseNumber}")).Document.QuerySelector(".turn a[href^='/decisions/']"));

        // The day after, before the night has gone through it.
        _site.Clock.Advance(TimeSpan.FromDays(7.6));
        using var later = await _site.SignInAsync(PortalFactory.Creditor);
        Assert.Contains("For sent", (await later.GetAsync("/decisions")).TextOf(".decision"), StringComparison.Ordinal);
        var late = await later.GetAsync((await _site.DecisionAsync(one)).Address());
        Assert.Contains("Fristen gikk ut", late.TextOf(".silent"), StringComparison.Ordinal);
        Assert.Contains("Kravet i dag", late.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_SeesIt_AndCannotAnswer_AndAStrangerFindsNothing()
    {
        var one = await _site.AddPlanAsync();
        using var jonas = await _site.SignInAsync(PortalFactory.Reader);
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        var address = (await _site.DecisionAsync(one)).Address();

        var page = await jonas.GetAsync(address);
        Assert.Contains("Rollen din", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(DecisionSteps.Form));
        Assert.Equal(HttpStatusCode.NotFound, (await siri.GetAsync(address)).Status);
        foreach (var (browser, status) in new[] { (jonas, HttpStatusCode.Forbidden), (siri, HttpStatusCode.NotFound) })
        foreach (var below in new[] { "", "/assign" })
        {
            var fields = await browser.TokenAsync();
            fields["Form.Choice"] = "Approve";
            Assert.Equal(status, (await browser.PostAsync(address + below, fields)).Status);
        }

        Assert.Equal(DecisionState.Waiting, (await _site.DecisionAsync(one)).State);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.AnswerAsync(address, "Approve");
        var late = await jonas.TokenAsync();
        late["Form.Choice"] = "Approve";
        Assert.Equal(HttpStatusCode.Forbidden, (await jonas.PostAsync(address, late)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await jonas.PostAsync($"{address}/assign", late)).Status);
        Assert.Empty((await siri.GetAsync("/decisions")).Document.QuerySelectorAll(".decision"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Member_DecidesAboutPlans_WhereTheCompanyLetsMembers(bool lets)
    {
        var one = await _site.AddPlanAsync();
        await _site.WithDatabaseAsync(async context =>
        {
            var creditor = await context.Creditors.SingleAsync(found => found.Id == one.CreditorId);
            creditor.LetMembers(creditor.MemberRights with { ApprovePlans = lets }, _site.Clock.UtcNow);
            await context.SaveChangesAsync();
        });
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);

        var page = await berit.GetAsync((await _site.DecisionAsync(one)).Address());

        Assert.Equal(lets, page.Document.QuerySelector(DecisionSteps.Form) is not null);
    }

    [Fact]
    public async Task GivenToAColleague_ItIsTheirs_AndAnyoneWhoMayAnswersAllTheSame()
    {
        var one = await _site.AddPlanAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        var address = (await _site.DecisionAsync(one)).Address();
        var to = (await _site.MembershipAsync(PortalFactory.Accountant, UserSteps.Kvistbekk)).PublicId;

        var begun = await amina.SubmitAsync(
            await amina.GetAsync(address),
            new()
            {
                ["to"] = to,
                ["Form.Choice"] = "Counter",
                ["Form.Text"] = "Heller tolv, men",
                ["Form.CounterCount"] = "tolv",
            },
            DecisionSteps.Form,
            "button[formaction$='/assign']"
        );

        Assert.Equal(HttpStatusCode.OK, begun.Status);
        Assert.Contains("Gitt til Berit", begun.TextOf(".done"), StringComparison.Ordinal);
        Assert.Equal("Heller tolv, men", begun.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.NotNull(begun.Document.QuerySelector("[name='Form.Choice'][value=Counter][checked]"));
        Assert.Null(begun.Document.QuerySelector(".ds-error-summary"));

        Assert.Contains(
            "Gitt til Berit",
            (await amina.GetAsync("/decisions")).TextOf(".decision__ref"),
            StringComparison.Ordinal
        );
        Assert.Single((await berit.GetAsync("/decisions?show=mine")).Document.QuerySelectorAll(".decision"));
        Assert.Empty((await amina.GetAsync("/decisions?show=mine")).Document.QuerySelectorAll(".decision"));
        Assert.Empty((await amina.GetAsync("/decisions?show=unassigned")).Document.QuerySelectorAll(".decision"));
        Assert.Equal(address, (await amina.AnswerAsync(address, "Approve")).Location);
        Assert.Single((await berit.GetAsync("/decisions?show=ended")).Document.QuerySelectorAll(".decision"));
    }

    [Fact]
    public async Task WhoeverMayNotAnswer_IsNotAmongThoseItCanBeGivenTo()
    {
        var one = await _site.AddPlanAsync();
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var address = (await _site.DecisionAsync(one)).Address();
        var page = await amina.GetAsync(address);

        Assert.Equal(
            ["Ingen bestemt", "Amina Øvingsen", "Berit Eksemplund"],
            page.Document.QuerySelectorAll("#assign-to option").Select(option => option.TextContent)
        );
        var fields = await amina.TokenAsync();
        fields["to"] = (await _site.MembershipAsync(PortalFactory.Reader, UserSteps.Kvistbekk)).PublicId;
        Assert.Equal(HttpStatusCode.BadRequest, (await amina.PostAsync($"{address}/assign", fields)).Status);
    }

    public void Dispose() => _site.Dispose();
}
