using CrediCare.TestKit;
using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>The box at the top of every page, by the keyboard alone, and without script.</summary>
[Collection(nameof(JourneysCollection))]
public sealed class SearchJourneyTests(BrowserPortal portal)
{
    [Fact]
    public async Task Typing_SuggestsByKeyboard_AndEnterOpensWhatIsChosen()
    {
        var page = await portal.OpenAsAsync(PortalFactory.Creditor);
        portal.Complaints.Clear();
        await page.GotoAsync("/help");
        var box = page.Locator("#top-q");
        var lines = page.Locator(".top__search [role=option]");

        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await box.PressSequentiallyAsync("20");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.Locator(".top__search [data-suggest-said]")).ToContainTextAsync("forslag");
        Assert.Empty(await BrowserPortal.BarriersAsync(page));
        await BrowserPortal.PictureAsync(page, "suggestions");

        await box.PressAsync("ArrowDown");
        await Assertions.Expect(lines.First).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", "top-q-0");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await box.PressAsync("Escape");
        await Assertions.Expect(lines).ToHaveCountAsync(0);
        await Assertions.Expect(box).ToHaveValueAsync("20");

        await box.PressAsync("ArrowDown");
        await Assertions.Expect(lines.First).ToBeVisibleAsync();
        await box.PressAsync("ArrowUp");
        await Assertions.Expect(lines.Last).ToHaveAttributeAsync("aria-selected", "true");
        await box.PressAsync("ArrowDown");
        await box.PressAsync("ArrowDown");
        var chosen = await lines.First.GetAttributeAsync("href");
        await box.PressAsync("Enter");
        await page.WaitForURLAsync($"**{chosen}");

        await page.GotoAsync("/help");
        await page.Locator("#top-q").PressSequentiallyAsync("20");
        await Assertions.Expect(lines.First).ToBeVisibleAsync();
        await page.Locator("#top-q").PressAsync("Tab");
        await Assertions.Expect(lines).ToHaveCountAsync(0);
        Assert.Empty(portal.Complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WhoIsSignedOutMeanwhile_IsShownNothing()
    {
        var page = await portal.OpenAsAsync(PortalFactory.Reader);
        await page.GotoAsync("/help");
        await page.Context.ClearCookiesAsync();
        var refused = new TaskCompletionSource();
        page.RequestFailed += (_, request) =>
        {
            if (request.Url.Contains("/search/suggestions", StringComparison.Ordinal))
                refused.TrySetResult();
        };

        await page.Locator("#top-q").PressSequentiallyAsync("20");
        await refused.Task.WaitAsync(TimeSpan.FromSeconds(20));

        await Assertions.Expect(page.Locator(".top__search [role=option]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#top-q")).ToHaveAttributeAsync("aria-expanded", "false");
        portal.Complaints.Clear();
        await page.Context.CloseAsync();
    }
}
