using CrediCare.TestKit;
using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>One claim all the way: typed by a creditor, imported by the night, found again as a case.</summary>
[Collection(nameof(JourneysCollection))]
public sealed class OneClaimTests(BrowserPortal portal)
{
    [Theory]
    [InlineData(Look.Desktop, "nb-NO", "J-20418")]
    [InlineData(Look.Phone, "en-GB", "J-20419")]
    public async Task Claim_GoesFromFormToCase(Look look, string language, string invoiceNumber)
    {
        var due = DateOnly.FromDateTime(portal.Clock.UtcNow).AddDays(-14);
        var page = await portal.OpenAsync(look, language);
        await BrowserPortal.SignInAsync(page, PortalFactory.Creditor);

        await page.GotoAsync("/registrations/new");
        if (await page.Locator("[name='Debtor.Name']").CountAsync() == 0)
            await page.Locator("main form button[type=submit]").Last.ClickAsync();
        await page.Locator("select[name='Debtor.Portfolio']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("input[name='Debtor.Kind']").First.CheckAsync();
        await FillAsync(page, "Debtor.Name", "Sagbakken Utemiljø AS");
        await FillAsync(page, "Debtor.OrganisationNumber", "310 000 078");
        await FillAsync(page, "Debtor.Street", "Sagveien 3");
        await FillAsync(page, "Debtor.Postcode", "0459");
        await FillAsync(page, "Debtor.City", "Oslo");
        await page.Locator(".form__actions button[type=submit]").First.ClickAsync();

        await page.Locator("[name='Invoice.InvoiceNumber']").WaitForAsync();
        await FillAsync(page, "Invoice.InvoiceNumber", invoiceNumber);
        await FillAsync(page, "Invoice.InvoiceDate", $"{due.AddDays(-14):dd.MM.yyyy}");
        await FillAsync(page, "Invoice.DueDate", $"{due:dd.MM.yyyy}");
        await FillAsync(page, "Invoice.Invoiced", "8 640,00");
        await FillAsync(page, "Invoice.Outstanding", "8 640,00");
        await FillAsync(page, "Invoice.Description", "Service på snøsmelteanlegg");
        await Assertions.Expect(page.Locator(".check__verdict")).ToBeVisibleAsync();
        await BrowserPortal.PictureAsync(page, look == Look.Desktop ? "register-invoice" : "register-invoice-phone");
        Assert.Empty(await BrowserPortal.BarriersAsync(page));
        Assert.False(await BrowserPortal.IsTooWideAsync(page));
        await page.Locator(".form__actions button[type=submit]").First.ClickAsync();

        await page.WaitForURLAsync("**/review");
        await page.Locator(".form__actions button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync("**/receipt");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("R-2026-");

        await RunTheNightAsync();

        await FindCaseAsync(page, invoiceNumber);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Sagbakken Utemiljø AS");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(invoiceNumber);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("8\u00a0640,00");
        await BrowserPortal.PictureAsync(page, look == Look.Desktop ? "case" : "case-phone");
        Assert.Empty(await BrowserPortal.BarriersAsync(page));
        Assert.False(await BrowserPortal.IsTooWideAsync(page));
        await page.Context.CloseAsync();
    }

    private static Task FillAsync(IPage page, string name, string value) => page.Locator($"[name='{name}']").FillAsync(value);

    private async Task RunTheNightAsync()
    {
        var page = await portal.OpenAsync();
        await BrowserPortal.SignInAsync(page, PortalFactory.Administrator);
        await page.GotoAsync("/admin/jobs");
        await page.RunAndWaitForResponseAsync(
            () => page.Locator("form[action*='/admin/jobs'] button[type=submit]").First.ClickAsync(),
            answer => answer.Request.Method == "POST"
        );
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Fullført", new() { Timeout = 60_000 });
        await page.Context.CloseAsync();
    }

    // The night goes on beside the page that started it, which may show an earlier one that has ended.
    private static async Task FindCaseAsync(IPage page, string invoiceNumber)
    {
        for (var tries = 0; tries < 120 && !page.Url.Contains("/cases/", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(500);
            await page.GotoAsync($"/search?q={invoiceNumber}");
        }
    }
}
