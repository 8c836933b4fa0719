using System.Net;
using System.Text.Json.Nodes;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.TestKit;
using CrediCare.Web.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class KeepingPasskeysTests : IDisposable
{
    private const string Person = PortalFactory.Creditor;

    private readonly PortalFactory _site = new();
    private readonly SoftPasskey _device = new();

    [Fact]
    public async Task Added_ItIsListed_Mailed_AndWrittenDown()
    {
        using var browser = await _site.SignInAsync(Person);

        var answer = await browser.AddPasskeyAsync(_device, "Mobilen <3");

        Assert.Equal("/account/security", answer.Location);
        var page = await browser.GetAsync("/account/security");
        Assert.Contains("Mobilen <3", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ikke brukt ennå", page.Text, StringComparison.Ordinal);
        var mail = await _site.MailToAsync(Person);
        Assert.Equal(("En passnøkkel er lagt til", "/account/security"), (mail.Subject, mail.Link()));
        Assert.Contains("«Mobilen <3»", mail.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _site.CountAuditedAsync(AuditAction.PasskeyAdded));
    }

    [Fact]
    public async Task QuestionForANewOne_AsksForAVerifiedPerson_AndLeavesOutThoseThere()
    {
        using var browser = await _site.SignInAsync(Person);
        await browser.AddPasskeyAsync(_device);

        var question = JsonNode.Parse(await browser.QuestionAsync(await browser.GetAsync("/account/security/passkeys/new")))!;

        Assert.Single(question["excludeCredentials"]!.AsArray());
        Assert.Equal("required", question["authenticatorSelection"]!["userVerification"]!.GetValue<string>());
        Assert.Equal("required", question["authenticatorSelection"]!["residentKey"]!.GetValue<string>());
    }

    [Fact]
    public async Task Removed_ItLetsNobodyIn_AndTheOthersAreOut()
    {
        using var browser = await _site.SignInAsync(Person);
        await browser.AddPasskeyAsync(_device);
        using var elsewhere = _site.Browser();
        await elsewhere.UsePasskeyAsync(_device);
        var id = Assert.Single(await _site.PasskeysAsync(Person)).PublicId;
        var page = await browser.GetAsync($"/account/security/passkeys/{id}");

        var answer = await browser.SubmitAsync(page, [], $"form[action$='/remove']");

        Assert.Equal("/account/security", answer.Location);
        Assert.True(await browser.IsInAsync());
        Assert.False(await elsewhere.IsInAsync());
        Assert.Empty(await _site.PasskeysAsync(Person));
        Assert.Equal(1, await _site.CountAuditedAsync(AuditAction.PasskeyRemoved));
        Assert.Equal("En passnøkkel er fjernet", (await _site.MailToAsync(Person)).Subject);
        _site.Clock.Advance(TimeSpan.FromSeconds(10));
        await _site.AssertRefusedAsync(_device, asked => _device.Use(asked));
    }

    [Fact]
    public async Task AnotherName_IsKept_AndWithoutOneItIsSaid()
    {
        using var browser = await _site.SignInAsync(Person);
        await browser.AddPasskeyAsync(_device);
        var id = Assert.Single(await _site.PasskeysAsync(Person)).PublicId;
        var page = await browser.GetAsync($"/account/security/passkeys/{id}");

        var refused = await browser.SubmitAsync(page, new() { ["PasskeyName"] = "" });
        var done = await browser.SubmitAsync(page, new() { ["PasskeyName"] = " Jobb-PC\u202e " });

        Assert.Contains("Gi passnøkkelen et navn", refused.Text, StringComparison.Ordinal);
        Assert.Equal("/account/security", done.Location);
        Assert.Equal("Jobb-PC", Assert.Single(await _site.PasskeysAsync(Person)).Data.Name);
        Assert.Equal(1, await _site.CountAuditedAsync(AuditAction.PasskeyRenamed));
    }

    [Theory]
    [InlineData("\u202e")]
    [InlineData(" \u200b\u2066 ")]
    public async Task NameOfNothingThatCanBeSeen_IsNone(string name)
    {
        using var browser = await _site.SignInAsync(Person);
        await browser.AddPasskeyAsync(_device);
        var id = Assert.Single(await _site.PasskeysAsync(Person)).PublicId;

        var refused = await browser.SubmitAsync(
            await browser.GetAsync($"/account/security/passkeys/{id}"),
            new() { ["PasskeyName"] = name }
        );

        Assert.Contains("Gi passnøkkelen et navn", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Mobilen", Assert.Single(await _site.PasskeysAsync(Person)).Data.Name);
    }

    [Fact]
    public async Task MoreThanTwenty_AreNotTaken()
    {
        using var browser = await _site.SignInAsync(Person);
        for (var made = 0; made < Passkeys.Most; made++)
        {
            using var device = new SoftPasskey();
            Assert.Equal("/account/security", (await browser.AddPasskeyAsync(device)).Location);
        }

        var answer = await browser.AddPasskeyAsync(_device);

        Assert.Contains("Du har 20 passnøkler", answer.Text, StringComparison.Ordinal);
        Assert.Equal(Passkeys.Most, (await _site.PasskeysAsync(Person)).Count);
        Assert.Null(
            (await browser.GetAsync("/account/security")).Document.QuerySelector("a[href='/account/security/passkeys/new']")
        );
    }

    public void Dispose()
    {
        _site.Dispose();
        _device.Dispose();
    }
}
