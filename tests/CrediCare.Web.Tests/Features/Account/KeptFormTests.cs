using System.Net;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

/// <summary>A form that is sent after the session has ended. The form for a new creditor stands for any form.</summary>
public sealed class KeptFormTests : IDisposable
{
    private const string Form = "/admin/creditors/new";
    private const string Switch = "footer form:has([name=language])";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task ExpiredSession_KeepsTheForm_AndItsOwnerSendsItAnew()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Administrator);
        var page = await browser.GetAsync(Form);
        _site.Clock.Advance(TimeSpan.FromHours(9));

        var asked = await browser.SubmitAsync(page, Filled(), $"form[action='{Form}']");
        Assert.StartsWith("/account/sign-in?returnUrl=%2Faccount%2Fkept-form%2F", asked.Location, StringComparison.Ordinal);
        var signIn = await browser.GetAsync(asked.Location!);
        Assert.Contains("Vi har tatt vare på det du skrev", signIn.Text, StringComparison.Ordinal);
        Assert.Equal(3, await CreditorsAsync());
        var back = await browser.SubmitAsync(signIn, SignIn(PortalFactory.Administrator), AccountSteps.SignInForm);
        var kept = await browser.GetAsync(back.Location!);
        Assert.Contains("Snøfugl Takst AS", kept.TextOf(".typed"), StringComparison.Ordinal);
        Assert.Equal(3, await CreditorsAsync());

        var done = await browser.SubmitAsync(kept, [], $"form[action='{Form}']");

        Assert.StartsWith("/admin/creditors/", done.Location, StringComparison.Ordinal);
        Assert.Equal(4, await CreditorsAsync());
    }

    [Fact]
    public async Task LanguageChangedOnARefusedForm_KeepsWhatWasTyped_AndSendsNothing()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Administrator);
        var filled = Filled();
        filled["OrganisationNumber"] = "123";
        var refused = await browser.SubmitAsync(await browser.GetAsync(Form), filled, $"form[action='{Form}']");

        var answer = await browser.SubmitAsync(refused, new() { ["language"] = "en" }, Switch);
        Assert.StartsWith("/account/kept-form/", answer.Location, StringComparison.Ordinal);
        var kept = await browser.GetAsync(answer.Location!);
        Assert.Equal("The form has been kept", kept.TextOf("h1"));
        Assert.Contains("Snøfugl Takst AS", kept.TextOf(".typed"), StringComparison.Ordinal);
        Assert.DoesNotContain(kept.Document.QuerySelectorAll(".typed li"), value => value.TextContent.Trim() == "nb");
        var again = await browser.SubmitAsync(kept, [], $"form[action='{Form}']");

        Assert.Equal("Snøfugl Takst AS", again.Document.QuerySelector("[name=Name]")!.GetAttribute("value"));
        Assert.Equal("en", again.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(3, await CreditorsAsync());
        var forged = await browser.SubmitAsync(again, new() { ["language"] = "nb", ["carried"] = "AAAA" }, Switch);
        Assert.Equal(Form, forged.Location);
    }

    [Fact]
    public async Task WhatTravelsWithAPage_IsTakenOnlyFromItsOwnSession_AndTheOldestGivesWay()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Administrator);
        var refused = await browser.SubmitAsync(await browser.GetAsync(Form), [], $"form[action='{Form}']");
        var carried = refused.Document.QuerySelector("[name=carried]")!.GetAttribute("value");

        foreach (var other in new[] { PortalFactory.Caseworker, PortalFactory.Administrator })
        {
            using var elsewhere = await _site.SignInAsync(other);
            var taken = await elsewhere.SubmitAsync(
                await elsewhere.GetAsync("/account/security"),
                new() { ["language"] = "en", ["carried"] = carried },
                Switch
            );
            Assert.DoesNotContain("kept-form", taken.Location, StringComparison.Ordinal);
        }

        var kept = new List<string>();
        for (var at = 0; at < 11; at++)
        {
            _site.Clock.Advance(TimeSpan.FromSeconds(1));
            kept.Add((await browser.SubmitAsync(refused, new() { ["language"] = "en" }, Switch)).Location!);
        }
        Assert.All(kept, address => Assert.StartsWith("/account/kept-form/", address, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(kept[0])).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(kept[1])).Status);
    }

    [Fact]
    public async Task SessionThatWasEnded_KeepsTheFormToo()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Administrator);
        var page = await browser.GetAsync(Form);
        await _site.WithDatabaseAsync(context =>
            context
                .Users.Where(user => user.Email == PortalFactory.Administrator)
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.SecurityStamp, "another"))
        );

        var asked = await browser.SubmitAsync(page, Filled(), $"form[action='{Form}']");

        Assert.Contains("kept-form", asked.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignedOutInAnotherTab_KeepsTheForm_BecauseTheBrowserIsKnown()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Administrator);
        var page = await browser.GetAsync(Form);
        await browser.SignOutAsync();

        Assert.Contains(
            "kept-form",
            (await browser.SubmitAsync(page, Filled(), $"form[action='{Form}']")).Location,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task SomeoneElse_DoesNotGetIt()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Administrator);
        var page = await browser.GetAsync(Form);
        _site.Clock.Advance(TimeSpan.FromHours(9));
        var asked = await browser.SubmitAsync(page, Filled(), $"form[action='{Form}']");

        var back = await browser.SubmitAsync(
            await browser.GetAsync(asked.Location!),
            SignIn(PortalFactory.Caseworker),
            AccountSteps.SignInForm
        );

        Assert.Contains("kept-form", back.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(back.Location!)).Status);
    }

    [Fact]
    public async Task AfterAnHour_ItIsGone()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Administrator);
        var page = await browser.GetAsync(Form);
        _site.Clock.Advance(TimeSpan.FromHours(9));
        var asked = await browser.SubmitAsync(page, Filled(), $"form[action='{Form}']");
        var signIn = await browser.GetAsync(asked.Location!);
        _site.Clock.Advance(TimeSpan.FromMinutes(61));

        var back = await browser.SubmitAsync(signIn, SignIn(PortalFactory.Administrator), AccountSteps.SignInForm);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(back.Location!)).Status);
    }

    [Fact]
    public async Task WhatIsKept_IsSealed_AndHoldsNoPasswordAndNoToken()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Administrator);
        var page = await browser.GetAsync(Form);
        _site.Clock.Advance(TimeSpan.FromHours(9));
        var fields = Filled();
        fields["SomePassword"] = "hemmelig ord";
        var asked = await browser.SubmitAsync(page, fields, $"form[action='{Form}']");
        var back = await browser.SubmitAsync(
            await browser.GetAsync(asked.Location!),
            SignIn(PortalFactory.Administrator),
            AccountSteps.SignInForm
        );

        var kept = await browser.GetAsync(back.Location!);

        Assert.DoesNotContain("hemmelig ord", kept.Html, StringComparison.Ordinal);
        Assert.Single(kept.Document.QuerySelectorAll($"form[action='{Form}'] [name=__RequestVerificationToken]"));
        var stored = await _site.WithDatabaseAsync(context => context.KeptForms.Select(form => form.ContentSealed).SingleAsync());
        Assert.DoesNotContain("Takst", System.Text.Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StrangeBrowser_HugeFormAndDeletedForm_LeaveNothing()
    {
        using var stranger = _site.Browser();
        Assert.DoesNotContain(
            "kept-form",
            (await stranger.PostAsync(Form, new() { ["Name"] = "X" })).Location,
            StringComparison.Ordinal
        );

        using var browser = await _site.SignInAsync(PortalFactory.Administrator);
        var page = await browser.GetAsync(Form);
        _site.Clock.Advance(TimeSpan.FromHours(9));
        var huge = await browser.SubmitAsync(page, new() { ["Name"] = new string('æ', 100_000) }, $"form[action='{Form}']");
        Assert.DoesNotContain("kept-form", huge.Location, StringComparison.Ordinal);

        var asked = await browser.SubmitAsync(page, Filled(), $"form[action='{Form}']");
        var back = await browser.SubmitAsync(
            await browser.GetAsync(asked.Location!),
            SignIn(PortalFactory.Administrator),
            AccountSteps.SignInForm
        );
        await browser.SubmitAsync(await browser.GetAsync(back.Location!), [], "form[action$='/discard']");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(back.Location!)).Status);
    }

    public void Dispose() => _site.Dispose();

    private static Dictionary<string, string?> SignIn(string email) =>
        new() { ["Email"] = email, ["Password"] = PortalFactory.Password };

    private static Dictionary<string, string?> Filled() =>
        new()
        {
            ["Name"] = "Snøfugl Takst AS",
            ["OrganisationNumber"] = "310 000 035",
            ["Street"] = "Snøfuglveien 3",
            ["Postcode"] = "9008",
            ["City"] = "Tromsø",
            ["BankAccount"] = "9710.22.33550",
            ["Portfolios"] = "Takst",
            ["Person"] = "Sofie Snøfugl",
            ["Email"] = "sofie@snofugl.example",
            ["Language"] = "nb",
        };

    private Task<int> CreditorsAsync() => _site.WithDatabaseAsync(context => context.Creditors.CountAsync());
}
