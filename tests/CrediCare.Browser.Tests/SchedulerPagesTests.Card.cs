using System.Globalization;
using CrediCare.TestKit;
using CrediCare.Web.Startup;

namespace CrediCare.Browser.Tests;

/// <summary>The scheduler's own pages, under what the portal lets a page do.</summary>
public sealed class SchedulerPagesTests(ScheduledBrowserPortal portal) : IClassFixture<ScheduledBrowserPortal>
{
    [Theory]
    [InlineData(Look.Desktop)]
    [InlineData(Look.PhoneDark)]
    public async Task AnAdministrator_ReadsThem_AndTheBrowserComplainsOfNothing(Look look)
    {
        var page = await portal.OpenAsAsync(PortalFactory.Administrator, look);
        portal.Complaints.Clear();

        await page.GotoAsync("/admin/jobs");
        await page.Locator($"a[href='{Scheduling.Pages}']").ClickAsync();
        await page.WaitForURLAsync($"**{Scheduling.Pages}");
        foreach (var part in new[] { "", "/recurring", "/servers", "/jobs/succeeded", "/retries" })
        {
            var figures = page.WaitForResponseAsync($"**{Scheduling.Pages}/stats");
            await page.GotoAsync($"{Scheduling.Pages}{part}");
            Assert.True((await figures).Ok);
            await BrowserPortal.PictureAsync(
                page,
                string.Create(CultureInfo.InvariantCulture, $"scheduler{part.Replace('/', '-')}-{look}")
            );
        }

        Assert.Empty(portal.Complaints);
    }
}

/// <summary>The site with its scheduler at work.</summary>
public sealed class ScheduledBrowserPortal : BrowserPortal
{
    protected override IEnumerable<KeyValuePair<string, string>> Settings => [.. base.Settings, new("Jobs:Run", "true")];
}
