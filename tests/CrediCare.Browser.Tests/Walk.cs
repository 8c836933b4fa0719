using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>Somebody's way through the portal, in one window, in one language and look; what is in the way is collected.</summary>
internal sealed class Walk(IPage page, string name, Look look, List<string> barriers)
{
    public IPage Page => page;

    /// <summary>In a window of their own, already signed in.</summary>
    public static async Task<Walk> AsAsync(
        BrowserPortal portal,
        string who,
        string name,
        Look look,
        string language,
        List<string> barriers
    ) => new(await portal.OpenAsAsync(who, look, language), name, look, barriers);

    public Task GoAsync(string address) => page.GotoAsync(address);

    /// <summary>Axe, and whether it fits.</summary>
    public async Task LookAsync(string stop)
    {
        await BrowserPortal.PictureAsync(page, $"{name}-{stop}-{look}");
        barriers.AddRange(await BrowserPortal.BarriersAsync(page));
        if (await BrowserPortal.IsTooWideAsync(page))
            barriers.Add($"{name}, {stop}: has to be scrolled sideways.");
    }

    public async Task FillAsync(params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
            await page.Locator($"main [name='{field}']").FillAsync(value);
    }

    public Task ChooseAsync(string field, string value) => page.Locator($"main [name='{field}'][value='{value}']").CheckAsync();

    public Task TickAsync(string field) => page.Locator($"main [name='{field}'][type=checkbox]").CheckAsync();

    public Task HandInAsync(string field, string fileName) =>
        page.Locator($"main [name='{field}']")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = fileName,
                    MimeType = "application/pdf",
                    Buffer = [.. "%PDF-1.7\n"u8, .. new byte[400]],
                }
            );

    /// <summary>Sends the form and waits for the page it leads to.</summary>
    public Task SendAsync() => page.Locator("main form[method=post] .form__actions button[type=submit]").Last.ClickAsync();

    public Task SeesAsync(string text) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);
}
