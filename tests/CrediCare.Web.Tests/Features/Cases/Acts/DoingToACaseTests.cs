using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Cases.Acts;

/// <summary>What holds for everything that can be done to a case: whose it is, once, and not past what has happened.</summary>
public sealed class DoingToACaseTests : IDisposable
{
    public static readonly TheoryData<string> Pages =
    [
        "payments",
        "credit-notes",
        "pause",
        "resume",
        "withdraw",
        "disputes",
        "documents",
        "debtor-details",
        "guardian",
        "bankruptcy",
        "messages",
    ];

    private readonly PortalFactory _site = new();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Reader_IsTurnedAway_AndAStrangerFindsNothing(string page)
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var jonas = await _site.SignInAsync(PortalFactory.Reader);
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        var address = $"/cases/{one.CaseNumber}/{page}";

        Assert.Equal(HttpStatusCode.Forbidden, (await jonas.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await siri.GetAsync(address)).Status);
        foreach (var browser in new[] { jonas, siri })
            Assert.Equal(
                browser == jonas ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound,
                (await browser.PostAsync(address, await browser.TokenAsync())).Status
            );
        Assert.Equal(1, (await _site.CaseAsync(one)).EventCount);
    }

    [Fact]
    public async Task SameForm_SentTwice_IsDoneOnce()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var form = await amina.GetAsync($"/cases/{one.CaseNumber}/payments");
        var fields = new Dictionary<string, string?> { ["Amount"] = "1000", ["PaidOn"] = "20.11.2026" };

        var answers = await Task.WhenAll(
            amina.SubmitAsync(form, fields, ActSteps.Form),
            amina.SubmitAsync(form, fields, ActSteps.Form)
        );
        var again = await amina.SubmitAsync(form, fields, ActSteps.Form);

        Assert.All([.. answers, again], answer => Assert.Equal($"/cases/{one.CaseNumber}", answer.Location));
        Assert.Equal(
            -100_000,
            (await _site.CaseAsync(one))
                .Ledger.Where(entry => entry.Kind == LedgerEntryKind.DirectPayment)
                .Sum(entry => entry.Amount.Ore)
        );
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.DirectPaymentReported));
    }

    [Fact]
    public async Task KeyOfAFormAboutOneCase_SaysNothingAboutAnother()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        var other = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Amir Prøvedal");
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var form = await amina.GetAsync($"/cases/{one.CaseNumber}/pause");
        var key = form.Document.QuerySelector("[name=Key]")!.GetAttribute("value");
        await amina.SubmitAsync(form, new() { ["Reason"] = "Vi snakker med henne." }, ActSteps.Form);

        await amina.ActAsync(other, "pause", new() { ["Key"] = key, ["Reason"] = "Vi snakker med ham." });

        foreach (var paused in new[] { one, other })
            Assert.Equal(CaseHold.PausedByCreditor, (await _site.CaseAsync(paused)).Holds);
        Assert.Equal(2, await _site.LoggedAsync(AuditAction.CasePaused));
    }

    [Fact]
    public async Task CaseThatHasMovedOn_IsSaid_WithWhatHappened_AndTheWordsAreKept()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var mine = await amina.GetAsync($"/cases/{one.CaseNumber}/pause");
        await odd.ActAsync(one, "payments", new() { ["Amount"] = "500", ["PaidOn"] = "20.11.2026" });

        var answer = await amina.SubmitAsync(mine, new() { ["Reason"] = "Vi snakker med henne." }, ActSteps.Form);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Betalt direkte til oppdragsgiver", answer.TextOf(".ds-alert li"), StringComparison.Ordinal);
        Assert.Contains("Odd", answer.TextOf(".ds-alert li"), StringComparison.Ordinal);
        Assert.Equal("Vi snakker med henne.", answer.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal(CaseHold.None, (await _site.CaseAsync(one)).Holds);
        Assert.Equal($"/cases/{one.CaseNumber}", (await amina.SubmitAsync(answer, [], ActSteps.Form)).Location);
        Assert.Equal(CaseHold.PausedByCreditor, (await _site.CaseAsync(one)).Holds);
    }

    [Fact]
    public async Task MuchThatHasHappenedSince_IsCounted_WhereItIsNotShown()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var mine = await amina.GetAsync($"/cases/{one.CaseNumber}/pause");
        await _site.WithDatabaseAsync(async context =>
        {
            var found = await context.Cases.Include(made => made.Ledger).Include(made => made.Invoices).SingleAsync();
            foreach (var _ in Enumerable.Range(0, 23))
                found.Pay(1, "2026-11-20", await context.Users.Select(user => user.Id).FirstAsync());
            await context.SaveChangesAsync();
        });

        var answer = await amina.SubmitAsync(mine, new() { ["Reason"] = "Vent litt" }, ActSteps.Form);

        Assert.Equal(20, answer.Document.QuerySelectorAll(".ds-alert li").Length);
        Assert.Contains("Og 3 til før det", answer.TextOf(".ds-alert"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PauseThatComesTooNearLimitation_IsTakenWhenTheCreditorSaysSo()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal", dueDate: new DateOnly(2024, 1, 2));
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var told = await amina.ActAsync(one, "pause", new() { ["Reason"] = "Vent litt", ["Until"] = "10.12.2026" });
        Assert.Contains("10. desember 2026", told.TextOf(".ds-alert"), StringComparison.Ordinal);
        Assert.Contains("2. januar 2027", told.TextOf(".ds-alert"), StringComparison.Ordinal);
        Assert.NotEqual("", told.TextOf("#AcceptsLimitation-error"));
        Assert.Equal(CaseHold.None, (await _site.CaseAsync(one)).Holds);

        await amina.SubmitAsync(told, new() { ["AcceptsLimitation"] = "true" }, ActSteps.Form);
        Assert.Equal(CaseHold.PausedByCreditor, (await _site.CaseAsync(one)).Holds);
    }

    [Fact]
    public async Task TwoAtOnce_OneIsDone_AndTheOtherIsToldWhatHappened()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        var (mine, theirs) = (
            await amina.GetAsync($"/cases/{one.CaseNumber}/payments"),
            await odd.GetAsync($"/cases/{one.CaseNumber}/payments")
        );
        var fields = new Dictionary<string, string?> { ["Amount"] = "1000", ["PaidOn"] = "20.11.2026" };

        var answers = await Task.WhenAll(
            amina.SubmitAsync(mine, fields, ActSteps.Form),
            odd.SubmitAsync(theirs, fields, ActSteps.Form)
        );

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Equal(1, await _site.LoggedAsync(AuditAction.DirectPaymentReported));
    }

    [Theory]
    [InlineData("pause", "Reason", "Vent litt")]
    [InlineData("disputes", "Text", "Har ikke bestilt noe")]
    [InlineData("bankruptcy", "OpenedOn", "20.11.2026")]
    public async Task ClosedCase_RefusesAForgedForm(string page, string field, string value)
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        await amina.ActAsync(one, "credit-notes", new() { ["Extent"] = "Whole", ["Reason"] = "Feil" });

        var answer = await amina.ActAsync(one, page, new() { [field] = value, ["About"] = "Other" });

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Saken er avsluttet.", answer.Text, StringComparison.Ordinal);
        Assert.Null((await amina.GetAsync($"/cases/{one.CaseNumber}")).Document.QuerySelector("#acts-menu"));
    }

    [Fact]
    public async Task WhatWasDone_StandsInTheCompanysLog_AndInTheCase()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        await amina.ActAsync(one, "pause", new() { ["Reason"] = "Vi snakker med henne." });

        var log = await amina.GetAsync("/users/log?kind=Cases");
        Assert.Contains("Satte saken på pause", log.TextOf("tbody tr"), StringComparison.Ordinal);
        Assert.Contains(one.CaseNumber, log.TextOf("tbody tr"), StringComparison.Ordinal);
        Assert.Contains(
            "Vi snakker med henne.",
            (await amina.GetAsync($"/cases/{one.CaseNumber}")).TextOf(".case__log"),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _site.Dispose();
}
