using System.Net;
using CrediCare.TestKit;
using CrediCare.Web.Startup;

namespace CrediCare.Web.Tests.Startup;

/// <summary>The scheduler's own pages: for agency administrators, to be looked at.</summary>
public sealed class SchedulerPagesTests : IDisposable
{
    private readonly ScheduledPortal _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(null, HttpStatusCode.Found)]
    [InlineData(PortalFactory.Creditor, HttpStatusCode.Forbidden)]
    [InlineData(PortalFactory.Caseworker, HttpStatusCode.Forbidden)]
    [InlineData(PortalFactory.Administrator, HttpStatusCode.OK)]
    public async Task Pages_OpenForAgencyAdministratorsAlone(string? email, HttpStatusCode status)
    {
        using var browser = email is null ? _site.Browser() : await _site.SignInAsync(email);

        foreach (var page in new[] { "", "/recurring", "/jobs/enqueued" })
        {
            using var answer = await browser.Http.GetAsync($"{Scheduling.Pages}{page}");

            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task EveryJob_StandsThere_AndNothingCanBeSetGoing()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Administrator);

        using var answer = await browser.Http.GetAsync($"{Scheduling.Pages}/recurring");
        var page = await answer.Content.ReadAsStringAsync();
        using var pressed = await browser.Http.PostAsync(
            $"{Scheduling.Pages}/recurring/trigger",
            new FormUrlEncodedContent([new("jobs[]", Jobs.NightlyImport.Name)])
        );

        Assert.All(Jobs.Timetable.All, work => Assert.Contains(work.Name, page, StringComparison.Ordinal));
        Assert.DoesNotContain("data-url", page, StringComparison.Ordinal);
        Assert.False(pressed.IsSuccessStatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("style-src 'self' 'unsafe-inline'; script-src 'self';", policy, StringComparison.Ordinal);
        using var ours = await browser.Http.GetAsync("/admin/jobs");
        Assert.DoesNotContain(
            "unsafe-inline",
            Assert.Single(ours.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.Contains($"href=\"{Scheduling.Pages}\"", await ours.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>In a browser they are seen to come.</summary>
    [Fact]
    public async Task ItsFigures_AreForItsOwnPagesOnly()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Administrator);

        using var asked = await browser.Http.GetAsync($"{Scheduling.Pages}/stats");
        using var sent = await browser.Http.PostAsync(
            $"{Scheduling.Pages}/stats",
            new FormUrlEncodedContent([new("metrics[]", "servers:count")])
        );

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (asked.StatusCode, sent.StatusCode));
    }

    private sealed class ScheduledPortal : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Jobs:Run", "true")];
    }
}
