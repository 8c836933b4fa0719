using System.Net;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Cases;

public class CaseListTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task ACreditorSeesTheirOwnCasesAndNobodyElses()
    {
        var own = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        var others = await _site.AddCaseAsync(DemoFirms.Maltrost, "Jonas Testmo");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync("/cases");

        Assert.NotNull(page.Document.QuerySelector($"a[href='/cases/{own.CaseNumber}']"));
        Assert.DoesNotContain(others.CaseNumber, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Jonas Testmo", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAccountantSeesTheCompanyTheyWorkFor()
    {
        var first = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        var second = await _site.AddCaseAsync(DemoFirms.Maltrost, "Jonas Testmo");
        using var browser = await _site.SignInAsync(PortalFactory.Accountant);

        var page = await browser.GetAsync("/cases");

        Assert.Contains(first.CaseNumber, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(second.CaseNumber, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutCases_ThePageSaysWhatToDo_AndAReaderIsNotOfferedIt()
    {
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var reader = await _site.SignInAsync(PortalFactory.Reader);

        var offered = await creditor.GetAsync("/cases");
        var read = await reader.GetAsync("/cases");

        Assert.Contains("Ingen saker ennå", offered.Text, StringComparison.Ordinal);
        Assert.NotNull(offered.Document.QuerySelector(".empty a[href='/registrations/new']"));
        Assert.Contains("Ingen saker ennå", read.Text, StringComparison.Ordinal);
        Assert.Null(read.Document.QuerySelector("a[href='/registrations/new']"));
    }

    [Fact]
    public async Task ALineShowsWhatStopsTheCaseAndWhatIsOwedToday()
    {
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) =>
            {
                one.SendDemand(user);
                one.OpenDispute(DisputeReason.Defective, "Den lekker.", ClaimMaker.Occasion("2026-10-01", user));
            }
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync("/cases");

        Assert.Equal("Omtvistet", page.TextOf("tbody .status"));
        Assert.Equal("16 052,35", page.TextOf("tbody .amount").Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("?need=held", "Holdt")]
    [InlineData("?need=answer", "Spurt")]
    [InlineData("?group=legal", null)]
    [InlineData("?group=closed", "Lukket")]
    [InlineData("?group=closed&need=held", null)]
    [InlineData("?group=inmotion&need=answer", "Spurt")]
    [InlineData("?q=prove&need=held", "Holdt")]
    [InlineData("?group=all&q=LUKKET", "Lukket")]
    [InlineData("?q=prove+vanl", "Vanlig")]
    public async Task TheAddressNarrowsTheList(string query, string? expected)
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Vanlig");
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Prøve Holdt",
            moves: (one, user) => one.Pause(null, null, ClaimMaker.Occasion("2026-10-01", user))
        );
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Prøve Spurt",
            moves: (one, user) => one.Ask("Er det riktig?", "2026-10-01", user)
        );
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Prøve Lukket",
            moves: (one, user) =>
                one.Close(ClosedReason.Withdrawn, ClaimMaker.Circumstances, ClaimMaker.Occasion("2026-10-01", user))
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases{query}");

        Assert.Equal(
            expected is null ? [] : [$"Prøve {expected}"],
            page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent)
        );
    }

    [Theory]
    [InlineData(PortalFactory.Creditor, "nb", "Venter på svar fra deg")]
    [InlineData(PortalFactory.Creditor, "en", "Waits for your answer")]
    [InlineData(PortalFactory.Caseworker, "nb", "Venter på oppdragsgiveren")]
    public async Task WhatHoldsACase_IsAskedApartFromHowFarItHasCome_AndTheyCombine(string who, string language, string words)
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Prøve Vanlig");
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Prøve Spurt",
            moves: (one, user) => one.Ask("Er det riktig?", "2026-10-01", user)
        );
        using var browser = await _site.SignInAsync(who);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var all = await browser.FollowAsync("/cases?group=inmotion");
        var address = all.Path.Split('?')[0];
        all = await browser.GetAsync($"{address}?group=inmotion");
        var narrowed = await browser.GetAsync(Need(all).GetAttribute("href")!);
        var wide = await browser.GetAsync(Need(narrowed).GetAttribute("href")!);

        Assert.Equal(["2", "2", "0", "0", "0", "2"], Counts(all));
        Assert.StartsWith($"{words} 1", Text(Need(all)), StringComparison.Ordinal);
        Assert.Equal(["1", "1", "0", "0", "0", "1"], Counts(narrowed));
        Assert.Equal("true", Need(narrowed).GetAttribute("aria-current"));
        Assert.Single(narrowed.Document.QuerySelectorAll("tbody tr"));
        Assert.NotNull(narrowed.Document.QuerySelector("form.find__form input[name=need][value=answer]"));
        Assert.Equal(Counts(all), Counts(wide));

        static AngleSharp.Dom.IElement Need(PortalPage page) => page.Document.QuerySelector(".kinds--need .ds-chip")!;
        static IEnumerable<string> Counts(PortalPage page) =>
            page.Document.QuerySelectorAll(".kinds:not(.kinds--need) .tnum").Select(count => count.TextContent);
        static string Text(AngleSharp.Dom.IElement element) =>
            string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task APortfolioOfAnotherCreditorInTheAddressShowsNothing()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        await _site.AddCaseAsync(DemoFirms.Maltrost, "Jonas Testmo");
        var stranger = await _site.WithDatabaseAsync(context =>
            Task.FromResult(context.Portfolios.Single(one => one.Name == "Pasienter").PublicId)
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases?portfolio={stranger}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain("Pasienter", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NonsenseInTheAddressMeansTheUsualList()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync("/cases?group=7&sort=x%2F&page=-4");

        Assert.Single(page.Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task Staff_SeeEveryCreditorsCases_AndCustomersDoNotGetThere()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        await _site.AddCaseAsync(DemoFirms.Maltrost, "Jonas Testmo");
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await staff.FollowAsync("/cases");

        Assert.Equal("/admin/cases", page.Path);
        Assert.Equal(2, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Måltrost Tannklinikk AS", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await creditor.GetAsync("/admin/cases")).Status);
    }

    [Fact]
    public async Task SortedByDebtor_TheListIsAlphabetical_AndPagesKeepTheOrder()
    {
        foreach (var number in Enumerable.Range(0, 52).OrderBy(number => (number * 37) % 52))
            await _site.AddCaseAsync(DemoFirms.Kvistbekk, $"Navn {number:00}");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var first = await browser.GetAsync("/cases?sort=debtor");
        var second = await browser.GetAsync(first.Document.QuerySelector(".pager a[href*='page=2']")!.GetAttribute("href")!);

        Assert.Equal(Enumerable.Range(0, 50).Select(number => $"Navn {number:00}"), Names(first));
        Assert.Equal(["Navn 50", "Navn 51"], Names(second));

        static IEnumerable<string> Names(PortalPage page) =>
            page.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent);
    }
}
