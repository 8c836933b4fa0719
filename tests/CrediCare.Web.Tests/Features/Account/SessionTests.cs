using CrediCare.Data.Identity;
using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Account;

/// <summary>How long a session lives, whatever its cookie says.</summary>
public sealed class SessionTests : IDisposable
{
    private const string Person = PortalFactory.Creditor;

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task CopiedCookie_OpensTheAccount_UntilItsOwnerSignsOut()
    {
        using var browser = _site.Browser();
        using var thief = _site.Thief(await browser.TrySignInAsync(Person, PortalFactory.Password, remember: true));
        Assert.True(await thief.IsInAsync());

        await browser.SignOutAsync();

        Assert.False(await thief.IsInAsync());
        var session = Assert.Single(await _site.SessionsAsync(Person));
        Assert.Equal((SessionEnd.SignedOut, _site.Clock.UtcNow), (session.EndedBy, session.EndedAtUtc));
    }

    [Fact]
    public async Task SessionNotSeenForEightHours_IsOver_ThoughTheCookieWasRenewed()
    {
        using var browser = await _site.SignInAsync(Person);
        _site.Clock.Advance(TimeSpan.FromHours(5));
        // No page of anyone's: the cookie is renewed, the session is not asked for.
        var renewed = await browser.GetAsync("/health/live");
        Assert.Contains(
            renewed.Response.Headers.GetValues("Set-Cookie"),
            cookie => cookie.StartsWith("credicare-session=", StringComparison.Ordinal)
        );

        _site.Clock.Advance(TimeSpan.FromHours(4));

        Assert.False(await browser.IsInAsync());
    }

    [Fact]
    public async Task SessionInUse_GoesOn_AndIsWrittenEveryFewMinutesOnly()
    {
        using var browser = await _site.SignInAsync(Person);
        var start = _site.Clock.UtcNow;
        _site.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.True(await browser.IsInAsync());
        Assert.Equal(start, Assert.Single(await _site.SessionsAsync(Person)).LastSeenAtUtc);

        _site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await browser.IsInAsync());
        Assert.Equal(_site.Clock.UtcNow, Assert.Single(await _site.SessionsAsync(Person)).LastSeenAtUtc);

        for (var hours = 0; hours < 20; hours += 5)
        {
            _site.Clock.Advance(TimeSpan.FromHours(5));
            Assert.True(await browser.IsInAsync());
        }
    }

    [Fact]
    public async Task RememberedSession_OutlivesTheDay_AndIsOverAfterFourteenDaysUnseen()
    {
        using var browser = _site.Browser();
        await browser.TrySignInAsync(Person, PortalFactory.Password, remember: true);
        _site.Clock.Advance(TimeSpan.FromDays(13));
        Assert.True(await browser.IsInAsync());

        _site.Clock.Advance(TimeSpan.FromDays(13));
        Assert.True(await browser.IsInAsync());
        _site.Clock.Advance(TimeSpan.FromDays(15));
        Assert.False(await browser.IsInAsync());
    }

    [Fact]
    public async Task RememberedSession_StaysRememberedAndTheSame_WhenItIsRenewed()
    {
        using var browser = _site.Browser();
        await browser.TrySignInAsync(Person, PortalFactory.Password, remember: true);
        await browser.TurnOnSecondFactorAsync(_site);

        _site.Clock.Advance(TimeSpan.FromDays(10));

        Assert.True(await browser.IsInAsync());
        Assert.True(Assert.Single(await _site.SessionsAsync(Person)).IsRemembered);
    }

    [Fact]
    public async Task SigningInAgainInTheSameBrowser_EndsTheEarlierSession()
    {
        using var browser = _site.Browser();
        using var thief = _site.Thief(await browser.TrySignInAsync(Person, PortalFactory.Password));

        await browser.TrySignInAsync(Person, PortalFactory.Password);

        Assert.False(await thief.IsInAsync());
        Assert.True(await browser.IsInAsync());
    }

    [Fact]
    public async Task SignInsAtTheSameMoment_AllWork()
    {
        PortalClient[] browsers = [_site.Browser(), _site.Browser(), _site.Browser()];

        await Task.WhenAll(browsers.Select(browser => browser.TrySignInAsync(Person, PortalFactory.Password)));

        foreach (var browser in browsers)
            Assert.True(await browser.IsInAsync());
        Array.ForEach(browsers, browser => browser.Dispose());
    }

    public void Dispose() => _site.Dispose();
}
