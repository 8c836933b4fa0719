using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>What every page owes its readers, whichever page it is.</summary>
internal static class PageChecks
{
    /// <summary>1280 pixels at 400 % (WCAG 2.2, 1.4.10).</summary>
    private const int Enlarged = 320;

    /// <summary>What axe finds and what has to be scrolled sideways; in the long run, and where the turn has come to a phone, also <see cref="EnlargedAsync"/>.</summary>
    /// <param name="page">Stands on what is looked at.</param>
    /// <param name="look">How it was opened.</param>
    /// <param name="picture">What a picture of it is called.</param>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, Look look, string picture)
    {
        await BrowserPortal.PictureAsync(page, picture);
        List<string> faults = [.. await BrowserPortal.BarriersAsync(page), .. await TooWideAsync(page)];
        if (BrowserPortal.IsLongRun || look is Look.Phone)
            faults.AddRange(await EnlargedAsync(page, picture));
        return faults;
    }

    /// <summary>What moves though it was asked not to, and what has to be scrolled sideways at 400 %.</summary>
    private static async Task<IReadOnlyList<string>> EnlargedAsync(IPage page, string picture)
    {
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(Enlarged, 256 * 2);
        await BrowserPortal.PictureAsync(page, $"{picture}-{Enlarged}");
        return [.. await MovingAsync(page), .. await TooWideAsync(page)];
    }

    private static async Task<IEnumerable<string>> TooWideAsync(IPage page)
    {
        var wide = await page.EvaluateAsync<string[]>(
            """
            () => {
              const room = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= room) return [];
              const stick = [...document.querySelectorAll("body *")].filter(one => one.getBoundingClientRect().right > room + 1);
              return ["the whole", ...stick.map(one => one.outerHTML.slice(0, 100))].slice(0, 5);
            }
            """
        );
        return wide.Select(one => $"{page.Url} has to be scrolled sideways at {page.ViewportSize!.Width} px: {one}");
    }

    private static async Task<IEnumerable<string>> MovingAsync(IPage page)
    {
        var moving = await page.EvaluateAsync<string[]>(
            """
            () => {
              const lasts = times => times.split(",").some(time => parseFloat(time) > 0);
              const moves = look =>
                (look.animationName !== "none" && lasts(look.animationDuration)) ||
                (look.transitionProperty !== "none" && lasts(look.transitionDuration)) ||
                look.scrollBehavior === "smooth";
              return [...document.querySelectorAll("*")]
                .filter(one => [null, "::before", "::after"].some(part => moves(getComputedStyle(one, part))))
                .map(one => one.outerHTML.slice(0, 100))
                .slice(0, 5);
            }
            """
        );
        return moving.Select(one => $"{page.Url} moves for whoever asked for no movement: {one}");
    }
}
