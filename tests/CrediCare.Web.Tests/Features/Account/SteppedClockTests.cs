using System.Net;
using CrediCare.Domain;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Api;

namespace CrediCare.Web.Tests.Features.Account;

/// <summary>The machine's clock is set back, or leaps: nobody is let in for longer, nobody is thrown out, and no link lives twice.</summary>
public sealed class SteppedClockTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Theory]
    [InlineData(-1)]
    [InlineData(-30)]
    [InlineData(7)]
    public async Task SetByHours_SessionsGoOn(int hours)
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        _site.Clock.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/dashboard")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/cases")).Status);
        var receipt = await new Registering(browser).SendAsync(
            invoice: Registering.Invoice(("InvoiceDate", "01.09.2026"), ("DueDate", "15.09.2026"))
        );
        Assert.EndsWith("/receipt", receipt.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetForwardOverANight_EndsSessions_AndSettingItBackDoesNotOpenThemWhereTheyWereEnded()
    {
        using var stays = await _site.SignInAsync(PortalFactory.Creditor);
        using var leaves = await _site.SignInAsync(PortalFactory.Creditor);
        _site.Clock.Advance(TimeSpan.FromHours(14));
        Assert.False(await stays.IsInAsync());
        _site.Clock.Advance(-TimeSpan.FromHours(14));
        await leaves.SignOutAsync();

        _site.Clock.Advance(-TimeSpan.FromDays(1));

        Assert.False(await leaves.IsInAsync());
        Assert.Equal(HttpStatusCode.OK, (await _site.Browser().GetAsync("/account/sign-in")).Status);
    }

    [Fact]
    public async Task ALink_IsUsedOnce_AlsoWhereTheClockWasSetBackAfterwards()
    {
        using var browser = _site.Browser();
        await browser.SubmitAsync(
            await browser.GetAsync("/account/forgot-password"),
            new() { ["Email"] = PortalFactory.Creditor },
            "main form"
        );
        var link = (await _site.MailToAsync(PortalFactory.Creditor)).Link();
        await browser.SubmitAsync(await browser.GetAsync(link), AccountSteps.Chosen(AccountSteps.NewPassword));

        _site.Clock.Advance(-TimeSpan.FromHours(1));

        Assert.Equal("Lenken er brukt", (await browser.GetAsync(link)).TextOf("h1"));
    }

    [Theory]
    [InlineData(-26)]
    [InlineData(26)]
    public async Task AProgramsCall_IsDoneOncePerKey_WhicheverWayTheClockWent(int hours)
    {
        var program = _site.Program(await _site.MakeNarrowKeyAsync());
        var (claim, once) = (Claims.One(), PublicId.New());
        var first = await program.SendAsync("/api/v1/registrations", claim, once);

        _site.Clock.Advance(TimeSpan.FromHours(hours));

        var again = await program.SendAsync("/api/v1/registrations", claim, once);
        Assert.Equal((201, first.Text), (again.Status, again.Text));
    }

    public void Dispose() => _site.Dispose();
}
