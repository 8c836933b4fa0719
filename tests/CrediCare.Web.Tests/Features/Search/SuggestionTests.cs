using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using CrediCare.Web.Tests.Features.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Search;

/// <summary>What is suggested while one types is what a search would find, for the one who asks.</summary>
public sealed class SuggestionTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task EveryKindIsSuggested_EachAsAnOption_AndTheWholeSearchLast()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal", "F-10001");
        await _site.AddCaseAsync(DemoFirms.Maltrost, "Ingrid Prøvedal", "F-10002");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        await new Registering(browser).SendAsync(invoice: Registering.Invoice(("InvoiceNumber", "F-10003")));

        var byName = await AskAsync(browser, "prøvedal ing");
        var byNumber = await AskAsync(browser, "f 10");

        var lines = byName.Document.QuerySelectorAll("[role=listbox] > [role=option]");
        Assert.Contains(lines, line => line.GetAttribute("href") == $"/cases/{one.CaseNumber}");
        Assert.Contains(lines, line => line.GetAttribute("href")!.StartsWith("/debtors/", StringComparison.Ordinal));
        Assert.Equal("/search?q=pr%C3%B8vedal%20ing", lines[^1].GetAttribute("href"));
        var addresses = byNumber.Document.QuerySelectorAll("[role=option]").Select(line => line.GetAttribute("href")!).ToList();
        Assert.Contains($"/cases/{one.CaseNumber}", addresses);
        Assert.Contains(addresses, address => address.StartsWith("/registrations/", StringComparison.Ordinal));
        Assert.DoesNotContain(addresses, address => address.StartsWith("/debtors/", StringComparison.Ordinal));
        Assert.Single(addresses, address => address.StartsWith("/cases/", StringComparison.Ordinal));
        Assert.Null(byName.Document.QuerySelector("html > body > header"));
    }

    [Fact]
    public async Task ADebtorOfTheName_ComesBeforeOneInAStreetOfTheName()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Anna Tenkt");
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Åse Prøveveien");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await AskAsync(browser, "prøvev");

        var debtors = page.Document.QuerySelectorAll("a[href^='/debtors/'] .suggest__name");
        Assert.Equal(["Åse Prøveveien", "Anna Tenkt"], debtors.Select(name => name.TextContent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("i")]
    [InlineData("---")]
    [InlineData("finnes ikke")]
    public async Task NothingToSuggest_IsSaid(string typed)
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await AskAsync(browser, typed);

        Assert.Empty(page.Document.QuerySelectorAll("[role=option]"));
        Assert.Equal("Ingen treff så langt", page.TextOf(".suggest__none"));
    }

    [Fact]
    public async Task NobodySignedIn_IsToldNothing_AndALookOfStaffIsWrittenDown()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var nobody = _site.Browser();
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);

        var refused = await AskAsync(nobody, "prøvedal");
        var found = await AskAsync(staff, "prøvedal");

        Assert.Equal(HttpStatusCode.Redirect, refused.Status);
        Assert.DoesNotContain("Ingrid", refused.Html, StringComparison.Ordinal);
        Assert.Contains("Ingrid", found.Text, StringComparison.Ordinal);
        var look = await _site.WithDatabaseAsync(context =>
            context.AuditEntries.SingleAsync(entry => entry.Action == AuditAction.Listed)
        );
        Assert.Equal("2 q", look.Detail);
    }

    private static Task<PortalPage> AskAsync(PortalClient browser, string typed) =>
        browser.GetAsync($"/search/suggestions?q={Uri.EscapeDataString(typed)}");

    public void Dispose() => _site.Dispose();
}
