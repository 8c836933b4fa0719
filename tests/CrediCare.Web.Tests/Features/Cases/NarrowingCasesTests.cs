using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Cases;

/// <summary>What the list of cases can be asked for, by stage, hold, age and limitation.</summary>
public sealed class NarrowingCasesTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task EveryFilterFindsExactlyItsOwn_AndEachCanBeTakenOff()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Fersk");
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Krevd", moves: (one, user) => one.SendDemand(user));
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Prøve Pause",
            portfolio: 1,
            moves: (one, user) => one.Pause(null, null, ClaimMaker.Occasion("2026-10-01", user))
        );
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Prøve Lukket",
            moves: (one, user) =>
                one.Close(ClosedReason.Withdrawn, ClaimMaker.Circumstances, ClaimMaker.Occasion("2026-10-01", user))
        );
        // Today is Monday 23 November 2026: what ended on the Saturday before moves to today and has not passed.
        await SetAsync("Prøve Krevd", openedOn: "2026-08-23", limitation: "2026-11-20");
        await SetAsync("Prøve Fersk", openedOn: "2026-08-24", limitation: "2026-11-21");
        await SetAsync("Prøve Pause", openedOn: "2024-11-23", limitation: "2026-12-24");
        await SetAsync("Prøve Lukket", openedOn: "2025-11-23", limitation: "2026-11-01");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        await FindsAsync("stage=demandsent", "Krevd");
        await FindsAsync("stage=closed", "Lukket");
        await FindsAsync("stage=surveillance");
        await FindsAsync("hold=pausedbycreditor", "Pause");
        await FindsAsync("hold=disputed");
        await FindsAsync("hold=none", "Fersk", "Krevd", "Pause");
        await FindsAsync("age=underthreemonths", "Fersk");
        await FindsAsync("age=underoneyear", "Krevd");
        await FindsAsync("group=all&age=undertwoyears", "Lukket");
        await FindsAsync("age=older", "Pause");
        await FindsAsync("group=all&limitation=past", "Krevd");
        await FindsAsync("limitation=last", "Fersk");
        await FindsAsync("limitation=soon", "Fersk", "Pause");
        await FindsAsync("limitation=early&hold=pausedbycreditor", "Pause");
        await FindsAsync("stage=demandsent&age=older");
        await FindsAsync("stage=7&hold=3&age=x&limitation=1", "Fersk", "Krevd", "Pause");

        var page = await browser.GetAsync("/cases?stage=demandsent&age=underoneyear");
        Assert.NotNull(page.Document.QuerySelector(".find__more[open]"));
        var without = page.Document.QuerySelectorAll(".filters--picked a.ds-chip").Select(chip => chip.GetAttribute("href"));
        Assert.Equal(["/cases?age=underoneyear", "/cases?stage=demandsent"], without);
        Assert.Null((await browser.GetAsync("/cases?q=prove")).Document.QuerySelector(".find__more[open]"));

        async Task FindsAsync(string query, params string[] expected)
        {
            var found = await browser.GetAsync($"/cases?{query}");
            Assert.Equal(
                expected.Order(StringComparer.Ordinal),
                found
                    .Document.QuerySelectorAll("tbody th a")
                    .Select(link => link.TextContent.Replace("Prøve ", "", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void WhatCannotBeReadIsLeftOut_AndWhatIsLeftIsAlwaysWrittenTheSame()
    {
        var filter = new CaseFilter
        {
            Q = "  rør & co ",
            Stage = "DEMANDsent",
            Hold = "none",
            Group = "closed",
            Age = "12",
            Clients = "mine",
            Page = "7",
        };

        Assert.Equal("?q=r%C3%B8r%20%26%20co&stage=demandsent", filter.Address);
        Assert.Equal("?q=r%C3%B8r%20%26%20co", filter.With(("stage", null)));
        Assert.Equal("?", new CaseFilter { Group = "open", Sort = "newest" }.Address);
    }

    private Task SetAsync(string debtor, string openedOn, string limitation) =>
        _site.WithDatabaseAsync(context =>
            context
                .Cases.Where(one => context.Debtors.Any(of => of.Id == one.DebtorId && of.Name == debtor))
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(one => one.OpenedOn, ClaimMaker.Day(openedOn))
                        .SetProperty(one => one.EarliestLimitation, (DateOnly?)ClaimMaker.Day(limitation))
                )
        );
}
