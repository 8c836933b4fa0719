using System.Text.RegularExpressions;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>
/// A creditor is taken on, its first user chooses a password by the mailed link, turns on one-time codes, loses the
/// session in the middle of a form and comes back by a recovery code. Every stop is looked at.
/// </summary>
[Collection(nameof(JourneysCollection))]
public sealed class AccountJourneyTests(BrowserPortal portal)
{
    private const string Password = "gule epler triller langt";

    private readonly List<string> _barriers = [];

    public static TheoryData<Look, string, string> Looks()
    {
        var looks = new TheoryData<Look, string, string>
        {
            { Look.Desktop, "nb", "310000108" },
            { Look.PhoneDark, "en", "310000094" },
        };
        if (BrowserPortal.IsLongRun)
        {
            looks.Add(Look.Dark, "en", "310000086");
            looks.Add(Look.Phone, "nb", "310000043");
        }

        return looks;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task FirstUser_ComesInAndBack(Look look, string language, string organisationNumber)
    {
        var locale = language == "nb" ? "nb-NO" : "en-GB";
        var email = $"first{organisationNumber}@firma.example";
        var link = await TakeOnAsync(await portal.OpenAsync(look, locale), organisationNumber, email, language);

        var page = await portal.OpenAsync(look, locale);
        await StopAsync(page, "activate", link);
        await page.Locator("#NewPassword").FillAsync("passord1234");
        await page.Locator("#Repeat").FillAsync("passord12345");
        await SendAsync(page);
        await LookAsync(page, "activate-refused");
        await ChooseAsync(page, Password);
        await StopAsync(page, "link-used", link);
        await StopAsync(page, "link-unknown", "/account/activate?token=tull");
        await StopAsync(page, "security-off", "/account/security");
        await StopAsync(page, "password", "/account/security/password");
        var (phone, recovery) = await TurnOnAsync(page);
        await StopAsync(page, "security-on", "/account/security");
        await StopAsync(page, "new-codes", "/account/security/recovery-codes");
        await StopAsync(page, "remove", "/account/security/second-factor/remove");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));

        await LoseSessionInAFormAsync(page, email);
        await LookAsync(page, "second-step");
        await page.Locator("main #Code").FillAsync("000000");
        await SendAsync(page);
        await LookAsync(page, "second-step-wrong");
        await page.Locator("main a[href*='recovery-code']").ClickAsync();
        await LookAsync(page, "recovery-step");
        await page.Locator("main #Code").FillAsync(recovery);
        await SendAsync(page);
        await LookAsync(page, "kept-form");
        Assert.NotEqual(phone.Code(), recovery);

        Assert.True(_barriers.Count == 0, string.Join("\n", _barriers));

        async Task StopAsync(IPage on, string name, string address)
        {
            await on.GotoAsync(address);
            await LookAsync(on, name);
        }

        async Task LookAsync(IPage on, string name)
        {
            await BrowserPortal.PictureAsync(on, $"account-{name}-{language}-{look}");
            _barriers.AddRange(await BrowserPortal.BarriersAsync(on));
            if (await BrowserPortal.IsTooWideAsync(on))
                _barriers.Add($"{name} has to be scrolled sideways.");
        }

        async Task<string> TakeOnAsync(IPage admin, string number, string address, string speaks)
        {
            await BrowserPortal.SignInAsync(admin, PortalFactory.Administrator);
            await admin.GotoAsync("/admin/creditors/new");
            await SendAsync(admin);
            await LookAsync(admin, "creditor-refused");
            var fields = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Name"] = $"Storlia Bygg {number} AS",
                ["OrganisationNumber"] = number,
                ["Street"] = "Storliveien 1",
                ["Postcode"] = "7380",
                ["City"] = "Ålen",
                ["BankAccount"] = "97102233666",
                ["Portfolios"] = "Bygg\nAnlegg",
                ["Person"] = "Øystein Storli",
                ["Email"] = address,
            };
            foreach (var (field, value) in fields)
                await admin.Locator($"main #{field}").FillAsync(value);
            await admin.Locator($"main [name=Language][value={speaks}]").CheckAsync();
            await SendAsync(admin);
            await LookAsync(admin, "creditor");
            await portal.WithAsync<OutboxSender, OutboxRun>(sender => sender.RunAsync(CancellationToken.None));
            await StopAsync(admin, "mail", "/admin/mail");
            await admin.Locator("tbody th a").First.ClickAsync();
            await LookAsync(admin, "mail-read");
            var text = await admin.Locator("main .quote").First.InnerTextAsync();
            return Regex.Match(text, @"/account/activate\?token=\S+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        }

        async Task<(Authenticator Phone, string RecoveryCode)> TurnOnAsync(IPage on)
        {
            await StopAsync(on, "set-up", "/account/security/second-factor");
            var app = new Authenticator(await on.Locator(".second-factor__key").InnerTextAsync(), portal.Clock);
            await on.Locator("main #Code").FillAsync(app.Code());
            await SendAsync(on);
            await LookAsync(on, "recovery-codes");
            return (app, await on.Locator(".recovery-codes code").First.InnerTextAsync());
        }

        async Task LoseSessionInAFormAsync(IPage on, string address)
        {
            await on.GotoAsync("/registrations/new");
            await on.Context.ClearCookiesAsync(new() { Name = "credicare-session" });
            await on.Locator("main form button[type=submit]:not([aria-hidden])").First.ClickAsync();
            await LookAsync(on, "sign-in-kept");
            await on.Locator("#Email").FillAsync(address);
            await on.Locator("#Password").FillAsync(Password);
            await SendAsync(on);
        }
    }

    private static Task SendAsync(IPage page) =>
        page.Locator("main form button[type=submit]:not([aria-hidden])").First.ClickAsync();

    private static async Task ChooseAsync(IPage page, string password)
    {
        await page.Locator("#NewPassword").FillAsync(password);
        await page.Locator("#Repeat").FillAsync(password);
        await SendAsync(page);
    }
}
