using System.Net;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Cases.Acts;

namespace CrediCare.Web.Tests.Features.Admin;

public sealed class DeskTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Desk_IsWhatCaseworkersLandOn_AndNobodyElseOpensIt()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        Assert.Equal("/admin", (await odd.GetAsync("/")).Location);
        Assert.NotEqual("/admin", (await amina.GetAsync("/")).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await amina.GetAsync("/admin")).Status);
        Assert.Equal("page", (await odd.GetAsync("/admin")).Document.QuerySelector(".nav__link")!.GetAttribute("aria-current"));
        Assert.Null((await odd.GetAsync("/admin/cases")).Document.QuerySelector(".nav__link")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task WhatWaits_ComesByItsDay_AndGoesWhenItIsDone()
    {
        var disputed = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) => one.OpenDispute(DisputeReason.Defective, "Lekker", ClaimMaker.Occasion("2026-11-18", user))
        );
        var asked = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Amir Prøvedal",
            moves: (one, user) => one.Dispute(DisputeReason.Other, "Feil", "2026-11-19", user)
        );
        var old = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Jonas Testmo", dueDate: new DateOnly(2024, 1, 2));
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = await odd.GetAsync("/admin");
        var disputes = await odd.GetAsync("/admin?kind=Disputes");

        var rows = page.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(rows, row => row.Contains(disputed.CaseNumber, StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains(old.CaseNumber, StringComparison.Ordinal));
        Assert.DoesNotContain(rows, row => row.Contains(asked.CaseNumber, StringComparison.Ordinal));
        Assert.Contains("data__row--late", Row(page, disputed).ClassName!, StringComparison.Ordinal);
        Assert.All(
            disputes.Document.QuerySelectorAll("tbody tr"),
            row => Assert.Contains("nnsigelse", row.TextContent, StringComparison.Ordinal)
        );
        var days = page.Document.QuerySelectorAll("tbody time").Select(day => day.GetAttribute("datetime")).ToList();
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        foreach (var link in page.Document.QuerySelectorAll("tbody a"))
            Assert.Equal(HttpStatusCode.OK, (await odd.GetAsync(link.GetAttribute("href")!)).Status);

        await odd.ActAsync(disputed, "credit-notes", new() { ["Extent"] = "Whole", ["Reason"] = "Feil" });

        Assert.DoesNotContain(disputed.CaseNumber, (await odd.GetAsync("/admin")).TextOf("table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyThings_AreLeafedThrough_EachOnce()
    {
        foreach (var number in Enumerable.Range(0, 30))
            await _site.AddCaseAsync(
                DemoFirms.Kvistbekk,
                $"Prøve {number}",
                moves: (one, user) => one.OpenDispute(DisputeReason.Other, "Feil", ClaimMaker.Occasion("2026-11-18", user))
            );
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        var first = await LinksAsync(odd, 1);
        var second = await LinksAsync(odd, 2);

        Assert.Equal(25, first.Count);
        Assert.Empty(first.Intersect(second));
        Assert.Equal(30, first.Union(second).Count());
    }

    private static async Task<List<string>> LinksAsync(PortalClient browser, int page) =>
        [
            .. (await browser.GetAsync($"/admin?kind=Disputes&page={page}"))
                .Document.QuerySelectorAll("tbody a")
                .Select(link => link.GetAttribute("href")!),
        ];

    private static AngleSharp.Dom.IElement Row(PortalPage page, Case one) =>
        page
            .Document.QuerySelectorAll("tbody tr")
            .Single(row => row.TextContent.Contains(one.CaseNumber, StringComparison.Ordinal));

    public void Dispose() => _site.Dispose();
}
