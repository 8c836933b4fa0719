using System.Text.RegularExpressions;
using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>
/// A company applies, the agency approves, its first user activates the account, turns on a second factor and invites an
/// accountant who works for others already, until a day; the accountant comes, changes between clients, and is shut out in
/// the middle of it. Every stop is looked at.
/// </summary>
[Collection(nameof(JourneysCollection))]
public sealed class CustomerJourneyTests(BrowserPortal portal)
{
    private const string Password = "gule epler triller langt";

    private readonly List<string> _barriers = [];

    [Theory]
    [InlineData(Look.Desktop, "nb", "310000132")]
    [InlineData(Look.PhoneDark, "en", "310000140")]
    public async Task FromApplicationToTheAccountantsLastClick(Look look, string language, string organisationNumber)
    {
        var locale = language == "nb" ? "nb-NO" : "en-GB";
        var name = $"Granli Bygg {organisationNumber} AS";
        var email = $"kari{organisationNumber}@granli.example";

        await ApplyAsync(await portal.OpenAsync(look, locale));
        await ApproveAsync(await portal.OpenAsync(look, locale));
        var administrator = await portal.OpenAsync(look, locale);
        await ActivateAsync(administrator);
        await InviteAsync(administrator);
        var accountant = await portal.OpenAsync(look, locale);
        await ComeAndChangeAsync(accountant);
        await ShutOutAsync(administrator);

        await accountant.Locator("a[href='/cases'], a[href='/menu'] >> visible=true").First.ClickAsync();
        Assert.Contains("/account/sign-in", accountant.Url, StringComparison.Ordinal);
        await LookAsync(accountant, "shut-out");
        Assert.Equal(1, await accountant.Locator(".done").CountAsync());
        await BrowserPortal.SignInAsync(accountant, PortalFactory.Accountant);
        await accountant.GotoAsync("/clients");
        Assert.Equal(0, await accountant.GetByText(name).CountAsync());
        Assert.True(_barriers.Count == 0, string.Join("\n", _barriers));

        async Task ApplyAsync(IPage page)
        {
            await page.GotoAsync("/become-customer");
            await LookAsync(page, "apply");
            await SendAsync(page, "form[action='/become-customer'] .form__actions button[type=submit]");
            await LookAsync(page, "apply-refused");
            await page.Locator("main [name=Package]").First.CheckAsync();
            await page.Locator("main [name=DeductsVat][value=yes]").CheckAsync();
            await FillAsync(
                page,
                ("OrganisationNumber", organisationNumber),
                ("CompanyName", name),
                ("Street", "Granliveien 1"),
                ("Postcode", "0150"),
                ("City", "Oslo"),
                ("BankAccount", "97102233550"),
                ("SignatoryName", "Kari Granli"),
                ("Email", email),
                ("Phone", "41234567")
            );
            await page.Locator("main [name=Accepts][type=checkbox]").CheckAsync();
            await SendAsync(page, "form[action='/become-customer'] .form__actions button[type=submit]");
            await page.WaitForURLAsync("**/become-customer/received");
            await LookAsync(page, "applied");
        }

        async Task ApproveAsync(IPage page)
        {
            await BrowserPortal.SignInAsync(page, PortalFactory.Administrator);
            await page.GotoAsync("/admin/creditors");
            await LookAsync(page, "applications");
            await page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
            await LookAsync(page, "application");
            await page.Locator("[id='Approve_Portfolio']").FillAsync("Alle saker");
            await SendAsync(page, "form[action$='/approve'] button[type=submit]");
            await LookAsync(page, "approved");
        }

        async Task ActivateAsync(IPage page)
        {
            await page.GotoAsync(await LinkToAsync(email));
            await FillAsync(page, ("NewPassword", Password), ("Repeat", Password));
            await SendAsync(page);
            await page.GotoAsync("/account/security/second-factor");
            var phone = new Authenticator(await page.Locator(".second-factor__key").InnerTextAsync(), portal.Clock);
            await FillAsync(page, ("Code", phone.Code()));
            await SendAsync(page);
            Assert.Equal(10, await page.Locator(".recovery-codes code").CountAsync());
        }

        async Task InviteAsync(IPage page)
        {
            portal.Clock.Advance(TimeSpan.FromMinutes(20));
            await page.GotoAsync("/users");
            await LookAsync(page, "users");
            await page.Locator("main a[href^='/users/new']").ClickAsync();
            await LookAsync(page, "confirm");
            await FillAsync(page, ("Password", Password));
            await SendAsync(page);
            await page.WaitForURLAsync("**/users/new");
            await FillAsync(page, ("Name", "Berit Eksemplund"), ("Email", PortalFactory.Accountant), ("LastDay", "31.12.2026"));
            await page.Locator("main [name=Role][value=Member]").CheckAsync();
            await LookAsync(page, "invite");
            await SendAsync(page, "form[action='/users/new'] .form__actions button[type=submit]");
            await page.WaitForURLAsync("**/users");
            await LookAsync(page, "invited");
        }

        async Task ComeAndChangeAsync(IPage page)
        {
            await BrowserPortal.SignInAsync(page, PortalFactory.Accountant);
            await page.GotoAsync("/clients");
            await LookAsync(page, "clients");
            await OpenClientAsync(page, "Måltrost");
            await page.GotoAsync("/clients");
            await OpenClientAsync(page, name);
            await page.GotoAsync("/cases");
            Assert.Contains(name, await page.Locator(".company__name").First.InnerTextAsync(), StringComparison.Ordinal);
            await LookAsync(page, "cases-of-the-new-client");
        }

        async Task ShutOutAsync(IPage page)
        {
            await page.GotoAsync("/users");
            await page.GetByRole(AriaRole.Link, new() { Name = "Berit Eksemplund" }).ClickAsync();
            await LookAsync(page, "access");
            await page.Locator("main a[href$='/end']").ClickAsync();
            await LookAsync(page, "end");
            await SendAsync(page, "form[action$='/end'] button[type=submit]");
            await page.WaitForURLAsync("**/users");
            await LookAsync(page, "ended");
        }

        async Task LookAsync(IPage on, string stop)
        {
            await BrowserPortal.PictureAsync(on, $"customer-{stop}-{language}-{look}");
            _barriers.AddRange(await BrowserPortal.BarriersAsync(on));
            if (await BrowserPortal.IsTooWideAsync(on))
                _barriers.Add($"{stop} has to be scrolled sideways.");
        }
    }

    private static Task OpenClientAsync(IPage page, string name) =>
        page.Locator("main tbody tr").Filter(new() { HasText = name }).Locator("form button").ClickAsync();

    private async Task<string> LinkToAsync(string address)
    {
        await portal.WithAsync<OutboxSender, OutboxRun>(sender => sender.RunAsync(CancellationToken.None));
        var id = await portal.WithDatabaseAsync(context =>
            context
                .OutboxMails.Where(mail => mail.RecipientAddress == address && mail.Kind == MailKind.ActivateAccount)
                .Select(mail => mail.PublicId)
                .SingleAsync()
        );
        var mail = EmlReader.Read(await File.ReadAllTextAsync(Path.Combine(portal.StorageRoot, "mail", $"{id}.eml")));
        return Regex.Match(mail.Text, @"/account/activate\?token=\S+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
    }

    private static async Task FillAsync(IPage page, params (string Field, string Text)[] fields)
    {
        foreach (var (field, text) in fields)
            await page.Locator($"main #{field}").FillAsync(text);
    }

    private static Task SendAsync(IPage page, string button = "main form button[type=submit]:not([aria-hidden])") =>
        page.Locator(button).First.ClickAsync();
}
