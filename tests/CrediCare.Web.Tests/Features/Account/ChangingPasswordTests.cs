using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class ChangingPasswordTests : IDisposable
{
    private const string Person = PortalFactory.Creditor;
    private const string Address = "/account/security/password";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task NewPassword_EndsEveryOtherSession_IsWrittenDown_AndMailed()
    {
        using var elsewhere = await _site.SignInAsync(Person);
        using var here = await _site.SignInAsync(Person);

        var answer = await ChangeAsync(here, PortalFactory.Password);

        Assert.Equal("/account/security", answer.Location);
        Assert.Contains("Passordet er byttet", (await here.GetAsync("/account/security")).Text, StringComparison.Ordinal);
        Assert.False(await elsewhere.IsInAsync());
        Assert.Equal([SessionEnd.PasswordChanged, null], (await _site.SessionsAsync(Person)).Select(session => session.EndedBy));
        Assert.Equal(1, await AuditedAsync());
        var mail = await _site.MailToAsync(Person);
        Assert.Equal("Passordet ditt er byttet", mail.Subject);
        Assert.Equal("/account/forgot-password", mail.Link());
        using var old = _site.Browser();
        Assert.Equal(HttpStatusCode.OK, (await old.TrySignInAsync(Person, PortalFactory.Password)).Status);
        Assert.Equal("/", (await old.TrySignInAsync(Person, AccountSteps.NewPassword)).Location);
    }

    [Fact]
    public async Task WrongPassword_ChangesNothing()
    {
        using var elsewhere = await _site.SignInAsync(Person);
        using var here = await _site.SignInAsync(Person);
        await _site.SendMailAsync();

        var answer = await ChangeAsync(here, "feil passord her");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(await elsewhere.IsInAsync());
        Assert.Equal(0, await AuditedAsync());
        Assert.Equal(0, (await _site.SendMailAsync()).Sent);
    }

    [Fact]
    public async Task CopyOfThisSessionsOldCookie_IsRefused()
    {
        using var here = _site.Browser();
        using var thief = _site.Thief(await here.TrySignInAsync(Person, PortalFactory.Password));

        await ChangeAsync(here, PortalFactory.Password);

        Assert.False(await thief.IsInAsync());
        Assert.True(await here.IsInAsync());
    }

    public void Dispose() => _site.Dispose();

    private static async Task<PortalPage> ChangeAsync(PortalClient browser, string current)
    {
        var values = AccountSteps.Chosen(AccountSteps.NewPassword);
        values["CurrentPassword"] = current;
        return await browser.SubmitAsync(await browser.GetAsync(Address), values, $"form[action='{Address}']");
    }

    private Task<int> AuditedAsync() =>
        _site.WithDatabaseAsync(context =>
            context.AuditEntries.CountAsync(entry =>
                entry.Action == AuditAction.PasswordChanged && entry.SubjectId == entry.UserId
            )
        );
}
