using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

/// <summary>Signing in in a browser one has not used before is mailed; anything else is not.</summary>
public sealed class NewDeviceTests : IDisposable
{
    private const string Person = PortalFactory.Creditor;

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task NewBrowser_IsMailed_WithWhatItIsAndWhen()
    {
        using var first = await _site.SignInAsync(Person);
        _site.Clock.Advance(TimeSpan.FromHours(1));
        using var second = _site.BrowserThatSays();

        await second.TrySignInAsync(Person, PortalFactory.Password);

        var mail = await _site.MailToAsync(Person);
        Assert.Equal("Ny innlogging: Chrome på Windows", mail.Subject);
        Assert.Contains("Chrome på Windows, 23. november 2026 kl. 13.00", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Var det ikke det", mail.Text, StringComparison.Ordinal);
        Assert.Equal("/account/security/password", mail.Link());
        Assert.Equal(1, await MailsAsync());
    }

    [Fact]
    public async Task NewBrowserThatSaysNothing_IsMailedInTheReadersLanguage()
    {
        using var first = await _site.SignInAsync(Person);
        await _site.WithDatabaseAsync(context =>
            context
                .Users.Where(user => user.Email == Person)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.Language, "en"))
        );
        using var second = _site.Browser();

        await second.TrySignInAsync(Person, PortalFactory.Password);

        var mail = await _site.MailToAsync(Person);
        Assert.Equal("New sign-in: Unknown browser", mail.Subject);
        Assert.Contains("Unknown browser, 23 November 2026", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstSignInAfterActivation_AndTheSameBrowserAgain_AreNot()
    {
        await _site.InviteAsync("ny@firma.example", "Nina Ny");
        using var browser = _site.Browser();
        var activated = await browser.SubmitAsync(
            await browser.GetAsync((await _site.MailToAsync("ny@firma.example")).Link()),
            AccountSteps.Chosen(AccountSteps.NewPassword)
        );
        Assert.Equal("/", activated.Location);
        await browser.SignOutAsync();

        Assert.Equal("/", (await browser.TrySignInAsync("ny@firma.example", AccountSteps.NewPassword)).Location);

        Assert.Equal(0, await MailsAsync());
    }

    [Fact]
    public async Task MachineThatTwoShare_IsKnownToBoth()
    {
        using var shared = _site.Browser();
        foreach (var person in new[] { Person, PortalFactory.Reader, Person, PortalFactory.Reader })
        {
            await shared.TrySignInAsync(person, PortalFactory.Password);
            await shared.SignOutAsync();
        }

        Assert.Equal(0, await MailsAsync());
    }

    [Fact]
    public async Task WithASecondFactor_OnlyTheStepThatLetsOneIn_IsMailed()
    {
        using var first = await _site.SignInAsync(Person);
        var (phone, _) = await first.TurnOnSecondFactorAsync(_site);
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var second = _site.Browser();
        var asked = await second.TrySignInAsync(Person, PortalFactory.Password);
        Assert.Equal(0, await MailsAsync());

        await second.SubmitAsync(await second.GetAsync(asked.Location!), new() { ["Code"] = phone.Code() });

        Assert.Equal(1, await MailsAsync());
    }

    public void Dispose() => _site.Dispose();

    private Task<int> MailsAsync() =>
        _site.WithDatabaseAsync(context => context.OutboxMails.CountAsync(mail => mail.Kind == MailKind.SignedInOnNewDevice));
}
