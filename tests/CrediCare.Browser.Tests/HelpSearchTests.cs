using CrediCare.TestKit;
using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>The help centre as one types, and the same in a browser that runs no script.</summary>
[Collection(nameof(JourneysCollection))]
public sealed class HelpSearchTests(BrowserPortal portal)
{
    private const string Question = "når blir kravet foreldet";
    private const string Article = "Når foreldes kravet, og hva forlenger fristen?";

    [Fact]
    public async Task Typing_ShowsTheArticleWithoutLeavingThePage()
    {
        var page = await portal.OpenAsync();
        portal.Complaints.Clear();
        await page.GotoAsync("/help");

        await page.Locator("#help-q").PressSequentiallyAsync(Question);

        await Assertions.Expect(page.Locator(".help-hits a").First).ToHaveTextAsync(Article);
        await Assertions.Expect(page.Locator("[data-help-said]")).ToContainTextAsync("artikler");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/help\?q="));
        await Assertions.Expect(page.Locator("#help-q")).ToBeFocusedAsync();
        Assert.Empty(await BrowserPortal.BarriersAsync(page));

        await page.Locator("#help-q").FillAsync("");
        await Assertions.Expect(page.Locator(".help-shelves h2")).ToHaveCountAsync(8);
        Assert.Empty(portal.Complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WithoutScript_TheFormGivesTheSame()
    {
        var page = await portal.OpenAsync(script: false);
        await page.GotoAsync("/help");
        await page.Locator("#help-q").FillAsync(Question);
        await page.Locator("#help-q").PressAsync("Enter");

        await Assertions.Expect(page.Locator(".help-hits a").First).ToHaveTextAsync(Article);
        await page.Locator(".help-hits a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Article);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task PageOfACase_LeadsToItsArticle()
    {
        var page = await portal.OpenAsync();
        await BrowserPortal.SignInAsync(page, PortalFactory.Creditor);
        await page.GotoAsync("/cases");

        await page.Locator(".page-help a").ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Hva betyr statusen på saken?");
        await page.Context.CloseAsync();
    }
}
