using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

/// <summary>A person sees where their account is open, and closes it there.</summary>
public sealed class EndingSessionsTests : IDisposable
{
    private const string Person = PortalFactory.Creditor;
    private const string EndOthers = "form[action='/account/security/sessions/end-others']";
    private const string EndOne = "form[action$='/end']";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Sessions_AreListed_ThisOneFirst_WithoutAButton()
    {
        using var elsewhere = await SignInAsync("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0");
        _site.Clock.Advance(TimeSpan.FromMinutes(70));
        using var stranger = await _site.SignInAsync(PortalFactory.Reader);
        using var here = await SignInAsync(AccountSteps.ChromeOnWindows);

        var page = await here.GetAsync("/account/security");

        var rows = page.Document.QuerySelectorAll(".sessions__item").ToList();
        Assert.Equal(
            [
                "Chrome på Windows Logget inn 23.11.2026 13.10 I bruk nå Denne påloggingen",
                "Firefox på Linux Logget inn 23.11.2026 12.00 Sist brukt 23.11.2026 12.00 Avslutt Firefox på Linux",
            ],
            rows.Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        );
        Assert.Null(rows[0].QuerySelector("form"));
    }

    [Fact]
    public async Task OneSession_IsListedAlone_WithNothingToEnd()
    {
        using var here = await SignInAsync("curl/8.14.1");

        var page = await here.GetAsync("/account/security");

        Assert.Equal("Ukjent nettleser", page.TextOf(".sessions__item .strong"));
        Assert.Null(page.Document.QuerySelector(EndOthers));
    }

    [Fact]
    public async Task AnotherSession_IsEndedFromHere_AndThisOneGoesOn()
    {
        using var elsewhere = await _site.SignInAsync(Person);
        using var here = await _site.SignInAsync(Person);
        var page = await here.GetAsync("/account/security");

        var answer = await here.SubmitAsync(page, [], EndOne);

        Assert.Equal("/account/security", answer.Location);
        var after = await here.GetAsync("/account/security");
        Assert.Contains("Påloggingen er avsluttet", after.Text, StringComparison.Ordinal);
        Assert.Null(after.Document.QuerySelector(EndOne));
        Assert.False(await elsewhere.IsInAsync());
        Assert.Equal([SessionEnd.EndedElsewhere, null], (await _site.SessionsAsync(Person)).Select(session => session.EndedBy));
        // The page was still open in another tab: done is done.
        Assert.Equal("/account/security", (await here.SubmitAsync(page, [], EndOne)).Location);
        Assert.Equal(1, await AuditedAsync());
    }

    [Fact]
    public async Task AllOthers_AreEndedAtOnce()
    {
        using var first = await _site.SignInAsync(Person);
        using var second = await _site.SignInAsync(Person);
        using var stranger = await _site.SignInAsync(PortalFactory.Reader);
        using var here = await _site.SignInAsync(Person);

        var answer = await here.SubmitAsync(await here.GetAsync("/account/security"), [], EndOthers);

        Assert.Contains(
            "Alle andre pålogginger er avsluttet",
            (await here.GetAsync(answer.Location!)).Text,
            StringComparison.Ordinal
        );
        Assert.False(await first.IsInAsync());
        Assert.False(await second.IsInAsync());
        Assert.True(await stranger.IsInAsync());
        Assert.Equal(2, await AuditedAsync());
    }

    [Theory]
    [InlineData(EndOne)]
    [InlineData(EndOthers)]
    public async Task AWhileAfterSigningIn_ItIsAskedWhoOneIsFirst(string form)
    {
        using var elsewhere = await _site.SignInAsync(Person);
        using var here = await _site.SignInAsync(Person);
        _site.Clock.Advance(SignInSession.ConfirmedFor);

        var answer = await here.SubmitAsync(await here.GetAsync("/account/security"), [], form);

        Assert.StartsWith("/account/confirm", answer.Location, StringComparison.Ordinal);
        Assert.True(await elsewhere.IsInAsync());
    }

    [Fact]
    public async Task SessionOfSomeoneElse_IsNotFound_AndGoesOn()
    {
        using var other = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var staff = await _site.SignInAsync(PortalFactory.Administrator);
        var theirs = Assert.Single(await _site.SessionsAsync(PortalFactory.OtherCreditor)).PublicId;
        var token = (await staff.GetAsync("/account/security"))
            .Document.QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

        var answer = await staff.PostAsync(
            $"/account/security/sessions/{theirs}/end",
            new() { ["__RequestVerificationToken"] = token }
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.True(await other.IsInAsync());
    }

    [Fact]
    public async Task ForgedForm_EndsNothing()
    {
        using var elsewhere = await _site.SignInAsync(Person);
        using var here = await _site.SignInAsync(Person);

        var answer = await here.PostAsync("/account/security/sessions/end-others", []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(await elsewhere.IsInAsync());
    }

    [Fact]
    public async Task TurningOnTheSecondFactor_EndsTheOthers()
    {
        using var elsewhere = await _site.SignInAsync(Person);
        using var here = await _site.SignInAsync(Person);

        await here.TurnOnSecondFactorAsync(_site);

        Assert.False(await elsewhere.IsInAsync());
        Assert.True(await here.IsInAsync());
        Assert.Equal(
            [SessionEnd.SecondFactorChanged, null],
            (await _site.SessionsAsync(Person)).Select(session => session.EndedBy)
        );
    }

    public void Dispose() => _site.Dispose();

    private async Task<PortalClient> SignInAsync(string userAgent)
    {
        var browser = _site.BrowserThatSays(userAgent);
        Assert.Equal("/", (await browser.TrySignInAsync(Person, PortalFactory.Password)).Location);
        return browser;
    }

    private Task<int> AuditedAsync() =>
        _site.WithDatabaseAsync(context =>
            context.AuditEntries.CountAsync(entry =>
                entry.Action == AuditAction.SessionEnded
                && entry.SubjectType == nameof(SignInSession)
                && context.Users.Any(user => user.Id == entry.UserId && user.Email == Person)
            )
        );
}
