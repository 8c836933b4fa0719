using System.Net;
using CrediCare.Data.Lists;
using CrediCare.Data.Seeding;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Cases;

/// <summary>What a person often asks a list for, kept under a name of their own.</summary>
public sealed class SavedFilterTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Sak");

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task AFilterIsSaved_Opened_AndDeleted_ByItsOwnerAlone()
    {
        using var owner = await _site.SignInAsync(PortalFactory.Creditor);
        using var colleague = await _site.SignInAsync(PortalFactory.Reader);
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);

        foreach (var list in new[] { "cases", "debtors" })
        {
            var saved = await SaveAsync(owner, $"/{list}?group=all&q=prove&page=3&rot=1", "  Alle  prøver ");
            Assert.Equal($"/{list}?q=prove&group=all", saved.Location);
            var shown = await owner.GetAsync($"/{list}");
            Assert.Equal($"/{list}?q=prove&group=all", Chip(shown)?.GetAttribute("href"));
            Assert.Equal("Alle prøver", Chip(shown)?.TextContent);
            Assert.Null(Chip(await colleague.GetAsync($"/{list}")));
            Assert.Null(Chip(await caseworker.GetAsync($"/admin/{list}")));

            var id = await _site.WithDatabaseAsync(context =>
                context.SavedFilters.Where(one => one.Query.Contains("prove")).Select(one => one.PublicId).SingleAsync()
            );
            var form = $"form[action*='/filters/{id}/forget']";
            Assert.Equal(HttpStatusCode.NotFound, await ForgetAsync(colleague, list, id));
            Assert.Equal(HttpStatusCode.NotFound, await ForgetAsync(caseworker, list, id, "/admin"));
            Assert.Equal(HttpStatusCode.NotFound, await ForgetAsync(owner, list == "cases" ? "debtors" : "cases", id));
            Assert.Equal($"/{list}?", (await owner.SubmitAsync(shown, [], form)).Location);
            Assert.Null(Chip(await owner.GetAsync($"/{list}")));
        }

        // Staff have their own.
        await SaveAsync(caseworker, "/admin/cases?stage=surveillance", "Til høsten");
        Assert.Equal("/admin/cases?stage=surveillance", Chip(await caseworker.GetAsync("/admin/cases"))?.GetAttribute("href"));
    }

    [Fact]
    public async Task WhatIsWrongWithTheNameStandsBesideIt_AndTheListIsStillThere()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        await SaveAsync(browser, "/cases", "Ærlig");

        Assert.Contains("Skriv et navn", await ErrorAsync(" \u200B "), StringComparison.Ordinal);
        Assert.Contains("allerede et filter", await ErrorAsync("ÆRLIG"), StringComparison.Ordinal);
        Assert.Contains("høyst 60 tegn", await ErrorAsync(new string('x', 61)), StringComparison.Ordinal);
        for (var number = 2; number <= SavedFilter.Most; number++)
            Assert.NotNull((await SaveAsync(browser, "/cases", $"Nummer {number}")).Location);
        Assert.Contains("høyst 30 filtre", await ErrorAsync("Ett for mye"), StringComparison.Ordinal);

        // The other list has its own, and another company's form is nobody's.
        Assert.NotNull((await SaveAsync(browser, "/debtors", "Ærlig")).Location);
        var forged = await browser.SubmitAsync(
            await browser.GetAsync("/cases"),
            new() { ["Form.FilterName"] = "Stjålet", ["Form.Company"] = "abcdefghijkmnpqrstuvwxyz23" },
            "form[action^='/cases/filters?']"
        );
        Assert.Equal(HttpStatusCode.NotFound, forged.Status);

        async Task<string> ErrorAsync(string name)
        {
            var page = await SaveAsync(browser, "/cases?stage=opened", name);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("Prøve Sak", page.TextOf("tbody"), StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector("details[open] [aria-invalid=true]"));
            return page.TextOf("details[open] .ds-validation-message");
        }
    }

    private static async Task<PortalPage> SaveAsync(PortalClient browser, string list, string name) =>
        await browser.SubmitAsync(
            await browser.GetAsync(list),
            new() { ["Form.FilterName"] = name },
            "form[action*='/filters?']"
        );

    /// <summary>Posts with a token of the person's own, as a page that offered it would.</summary>
    private static async Task<HttpStatusCode> ForgetAsync(PortalClient browser, string list, string id, string below = "")
    {
        var page = await browser.GetAsync($"{below}/{list}");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return (await browser.PostAsync($"/{list}/filters/{id}/forget", new() { ["__RequestVerificationToken"] = token })).Status;
    }

    private static AngleSharp.Dom.IElement? Chip(PortalPage page) =>
        page.Document.QuerySelector("nav.saved[aria-label='Lagrede filtre'] a");
}
