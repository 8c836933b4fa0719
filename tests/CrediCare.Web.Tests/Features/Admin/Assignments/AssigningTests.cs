using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Admin.Assignments;

/// <summary>Who of the caseworkers has what, and nobody loses it unseen.</summary>
public sealed class AssigningTests : IDisposable
{
    private const string Ticks = "form[data-picks]";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Ticked_AreTaken_AfterAPreview_AndStayMineWhateverComesNextInTheCase()
    {
        var (first, second) = (await AddDisputedAsync("Ingrid Prøvedal"), await AddDisputedAsync("Amir Prøvedal"));
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var preview = await PreviewAsync(odd, "Take", first, second);
        Assert.Contains("Ta 2 oppgaver", preview.Text, StringComparison.Ordinal);
        Assert.Equal(0, await HeldAsync(first) + await HeldAsync(second));
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Equal("/admin?kind=Disputes", (await odd.SubmitAsync(preview, [])).Location);

        var mine = await odd.GetAsync("/admin?whose=Mine");
        Assert.Equal(2, mine.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Mine 2", mine.TextOf(".whose"), StringComparison.Ordinal);
        Assert.DoesNotContain(first.CaseNumber, (await odd.GetAsync("/admin?whose=Nobody")).Html, StringComparison.Ordinal);
        Assert.Equal(2, await _site.LoggedAsync(AuditAction.DeskAssigned));
        await odd.ActAsync(first, "disputes", new() { ["About"] = "Other", ["Text"] = "Enda en" });
        Assert.Equal(3, (await odd.GetAsync("/admin?whose=Mine")).Document.QuerySelectorAll("tbody tr").Length);

        await odd.SubmitAsync(await PreviewAsync(odd, "LetGo", first, second), []);

        Assert.Equal(0, await HeldAsync(first) + await HeldAsync(second));
        Assert.Contains("Ingenting venter på deg", (await odd.GetAsync("/admin?whose=Mine")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoComesSecond_IsToldWhoHasIt_AndTakesItKnowingly()
    {
        var one = await AddDisputedAsync("Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        var (seenByOdd, seenByAdmin) = (await odd.GetAsync("/admin"), await admin.GetAsync("/admin"));
        var take = new Dictionary<string, string?> { ["Only"] = $"case-{one.CaseNumber}" };

        Assert.Equal("/admin", (await admin.SubmitAsync(seenByAdmin, take, "#take")).Location);
        var second = await odd.SubmitAsync(seenByOdd, take, "#take");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Noen var raskere. Nå er den hos", second.Text, StringComparison.Ordinal);
        Assert.Equal(await IdAsync(PortalFactory.Administrator), await HolderAsync(one));
        await odd.SubmitAsync(second, []);
        Assert.Equal(await IdAsync(PortalFactory.Caseworker), await HolderAsync(one));
    }

    [Fact]
    public async Task AtTheVerySameMoment_OneGetsIt()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var admin = await _site.SignInAsync(PortalFactory.Administrator);
        foreach (var number in Enumerable.Range(0, 5))
        {
            var one = await AddDisputedAsync($"Prøve {number}");
            var take = new Dictionary<string, string?> { ["Only"] = $"case-{one.CaseNumber}" };
            var (seenByOdd, seenByAdmin) = (await odd.GetAsync("/admin"), await admin.GetAsync("/admin"));

            var answers = await Task.WhenAll(
                odd.SubmitAsync(seenByOdd, take, "#take"),
                admin.SubmitAsync(seenByAdmin, take, "#take")
            );

            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
            var winner = answers[0].Status == HttpStatusCode.Redirect ? PortalFactory.Caseworker : PortalFactory.Administrator;
            Assert.Equal(await IdAsync(winner), await HolderAsync(one));
        }
    }

    [Fact]
    public async Task CasePage_SaysWhoHasIt_AndGivesItAway_ToACaseworkerOnly()
    {
        var one = await AddDisputedAsync("Ingrid Prøvedal");
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = $"/cases/{one.CaseNumber}";
        Assert.Contains("Ingen har saken", (await odd.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("har saken", (await amina.GetAsync(page)).Text, StringComparison.Ordinal);

        var preview = await odd.GetAsync($"/admin/assignments?act=Give&item=case-{one.CaseNumber}&return={page}");
        foreach (var nobody in new[] { "", await PublicIdAsync(PortalFactory.Creditor) })
            Assert.Contains(
                "Velg en kollega.",
                (await odd.SubmitAsync(preview, new() { ["To"] = nobody })).Text,
                StringComparison.Ordinal
            );
        var given = await odd.SubmitAsync(preview, new() { ["To"] = await PublicIdAsync(PortalFactory.Administrator) });

        Assert.Equal(page, given.Location);
        Assert.Equal(await IdAsync(PortalFactory.Administrator), await HolderAsync(one));
        Assert.Contains("Ta over saken", (await odd.GetAsync(page)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("item=case-2026-999999-9")]
    [InlineData("item=0-2026-000001-1&item=&item=-&item=case-&item=conversation-x")]
    [InlineData("act=77&item=case-0")]
    public async Task WhatIsNotThere_IsNoTask(string query)
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await odd.GetAsync($"/admin/assignments?{query}&return=//elsewhere.example/");

        Assert.Contains("Ingenting er valgt", page.Text, StringComparison.Ordinal);
        Assert.Equal("/admin", page.Document.QuerySelector(".empty a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.Forbidden, (await amina.GetAsync($"/admin/assignments?{query}")).Status);
    }

    private Task<Case> AddDisputedAsync(string debtor) =>
        _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            debtor,
            moves: (one, user) => one.OpenDispute(DisputeReason.Other, "Feil", ClaimMaker.Occasion("2026-11-18", user))
        );

    /// <summary>Ticks the lines on the desk and goes on to the preview.</summary>
    private static async Task<PortalPage> PreviewAsync(PortalClient browser, string act, params Case[] ticked)
    {
        var desk = await browser.GetAsync("/admin?kind=Disputes");
        foreach (
            var box in desk.Document.QuerySelectorAll($"{Ticks} [name=item]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>()
        )
            box.IsChecked = ticked.Any(one => box.Value == $"case-{one.CaseNumber}");
        return await browser.SubmitAsync(desk, [], Ticks, $"button[value={act}]");
    }

    private Task<int> HeldAsync(Case one) =>
        _site.WithDatabaseAsync(context => context.DeskAssignments.CountAsync(held => held.SubjectId == one.Id));

    private Task<Guid> HolderAsync(Case one) =>
        _site.WithDatabaseAsync(context =>
            context.DeskAssignments.Where(held => held.SubjectId == one.Id).Select(held => held.UserId).SingleAsync()
        );

    private Task<Guid> IdAsync(string email) =>
        _site.WithDatabaseAsync(context =>
            context.Users.Where(user => user.Email == email).Select(user => user.Id).SingleAsync()
        );

    private Task<string> PublicIdAsync(string email) =>
        _site.WithDatabaseAsync(context =>
            context.Users.Where(user => user.Email == email).Select(user => user.PublicId).SingleAsync()
        );

    public void Dispose() => _site.Dispose();
}
