using System.Diagnostics;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>A case and a report on paper: no menus, everything there, dark on white whatever the screen shows.</summary>
[Collection(nameof(PagesCollection))]
public sealed class OnPaperTests(BrowserPortal portal)
{
    [Theory]
    [InlineData("case", "light")]
    [InlineData("case", "dark")]
    [InlineData("report", "light")]
    [InlineData("report", "dark")]
    [InlineData("statement", "dark")]
    public async Task Page_IsReadOnPaper(string what, string theme)
    {
        var page = await portal.OpenAsAsync(PortalFactory.Creditor, theme == "dark" ? Look.Dark : Look.Desktop);
        await page.Context.AddCookiesAsync([
            new()
            {
                Name = "theme",
                Value = theme,
                Url = portal.Address,
            },
        ]);
        await page.GotoAsync(await AddressAsync(what));
        Assert.Equal(theme, await page.EvaluateAsync<string>("() => document.documentElement.dataset.colorScheme"));
        var title = await page.Locator("main h1").InnerTextAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var faults = await page.EvaluateAsync<string[]>(Faults);
        var text = await PrintedAsync(page, $"{what}-{theme}");

        Assert.True(faults.Length == 0, string.Join("\n", faults));
        Assert.Contains(title.Split('\n')[0], text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hopp til innholdet", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tilgjengelighet", text, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    /// <summary>What is still there though it is of no use on paper, what is cut off, and what is too pale on white.</summary>
    private const string Faults = """
        () => {
          const faults = [];
          const shown = one => one.getClientRects().length > 0 && getComputedStyle(one).visibility !== "hidden";
          for (const one of document.querySelectorAll("header, footer, nav, button, input:not([type=hidden]), .ds-skip-link"))
            if (shown(one) && !one.closest("main article")) faults.push(`of no use on paper: ${one.outerHTML.slice(0, 100)}`);
          const parts = colour => colour.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => {
            const [x, y, z] = [r, g, b].map(v => v / 255).map(v => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
            return 0.2126 * x + 0.7152 * y + 0.0722 * z;
          };
          const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (words.nextNode()) {
            const one = words.currentNode.parentElement;
            if (!words.currentNode.textContent.trim() || !shown(one) || one.closest("svg, script, .ds-sr-only")) continue;
            const contrast = 1.05 / (light(parts(getComputedStyle(one).color)) + 0.05);
            if (contrast < 4.5) faults.push(`too pale on white (${contrast.toFixed(1)}): ${one.outerHTML.slice(0, 100)}`);
            for (let at = one; at; at = at.parentElement) {
              const look = getComputedStyle(at);
              if (at !== one && look.overflowX !== "visible" && at.scrollWidth > at.clientWidth + 1 && at !== document.documentElement)
                faults.push(`cut off: ${at.outerHTML.slice(0, 100)}`);
            }
          }
          for (const root of [document.documentElement, document.body])
            if (light(parts(getComputedStyle(root).backgroundColor)) < 0.99) faults.push("the paper is not white");
          return [...new Set(faults)].slice(0, 10);
        }
        """;

    private Task<string> AddressAsync(string what) =>
        portal.WithDatabaseAsync(async context =>
        {
            var creditor = await context
                .Users.Where(user => user.Email == PortalFactory.Creditor)
                .SelectMany(user => context.Memberships.Where(held => held.UserId == user.Id))
                .Select(held => held.CreditorId)
                .FirstAsync();
            return what switch
            {
                "report" => "/reports/"
                    + await context
                        .Reports.Where(one => one.CreditorId == creditor)
                        .OrderBy(one => one.Id)
                        .Select(one => one.PublicId)
                        .FirstAsync(),
                "statement" => "/cases/"
                    + await context
                        .Cases.Where(one => one.CreditorId == creditor && one.ClosedOn != null)
                        .OrderBy(one => one.Id)
                        .Select(one => one.CaseNumber)
                        .FirstAsync()
                    + "/statement",
                _ => "/cases/"
                    + await context
                        .Cases.Where(one => one.CreditorId == creditor && one.ClosedOn == null)
                        .OrderBy(one => one.Id)
                        .Select(one => one.CaseNumber)
                        .FirstAsync(),
            };
        });

    private static async Task<string> PrintedAsync(IPage page, string name)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        try
        {
            await page.PdfAsync(new() { Path = file, PreferCSSPageSize = true });
            if (Environment.GetEnvironmentVariable("CREDICARE_PICTURES") is { Length: > 0 } folder)
                File.Copy(file, Path.Combine(folder, $"print-{name}.pdf"), overwrite: true);
            using var tool = Process.Start(
                new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { RedirectStandardOutput = true }
            )!;
            var text = await tool.StandardOutput.ReadToEndAsync();
            await tool.WaitForExitAsync();
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
