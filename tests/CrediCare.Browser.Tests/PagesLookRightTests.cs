using CrediCare.TestKit;
using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>
/// Every page, opened by someone who may: axe finds no barrier, the browser refuses nothing, nothing has to be scrolled
/// sideways. Every page once a day, in turn in each language, theme and width; all of them in the long run. What is looked
/// at is in <see cref="PageChecks"/>; pages that are not named here are found by <see cref="OtherPagesTests"/>.
/// </summary>
[Collection(nameof(PagesCollection))]
public sealed class PagesLookRightTests(BrowserPortal portal)
{
    internal static readonly (string? Who, string Path)[] Pages =
    [
        (null, "/"),
        (null, "/account/sign-in"),
        (null, "/account/forgot-password"),
        (null, "/become-customer"),
        (null, "/become-customer/received"),
        (null, "/privacy"),
        (null, "/accessibility"),
        (null, "/nothing-here"),
        (null, "/help"),
        (null, "/help?q=foreldet"),
        (null, "/help/costs"),
        (null, "/support"),
        (PortalFactory.Creditor, "/support"),
        (PortalFactory.Caseworker, "/admin/support"),
        (PortalFactory.Administrator, "/admin/help"),
        (PortalFactory.Administrator, "/admin/help/costs"),
        (PortalFactory.Administrator, "/admin/help/costs/history/1"),
        (PortalFactory.Creditor, "/menu"),
        (PortalFactory.Creditor, "/account/security"),
        (PortalFactory.Creditor, "/account/confirm"),
        (PortalFactory.Creditor, "/users"),
        (PortalFactory.Creditor, "/users/new"),
        (PortalFactory.Creditor, "/users/log"),
        (PortalFactory.Creditor, "/users/second-factor"),
        (PortalFactory.Creditor, "/company"),
        (PortalFactory.Creditor, "/company/address"),
        (PortalFactory.Creditor, "/company/contact"),
        (PortalFactory.Creditor, "/company/bank-account"),
        (PortalFactory.Creditor, "/company/requests/new"),
        (PortalFactory.Creditor, "/company/webhooks"),
        (PortalFactory.Creditor, "/company/webhooks/new"),
        (PortalFactory.Creditor, "/company/webhooks/{webhook}"),
        (PortalFactory.Creditor, "/company/webhooks/{failing}"),
        (PortalFactory.Creditor, "/company/webhooks/{webhook}/deliveries/{delivered}"),
        (PortalFactory.Creditor, "/company/webhooks/{failing}/deliveries/{given-up}"),
        (PortalFactory.Creditor, "/company/webhooks/{webhook}/edit"),
        (PortalFactory.Creditor, "/company/webhooks/{webhook}/replay"),
        (PortalFactory.Creditor, "/company/webhooks/{webhook}/secret"),
        (PortalFactory.Creditor, "/company/webhooks/{webhook}/delete"),
        (PortalFactory.Creditor, "/company/requests/new?about=Merger"),
        (PortalFactory.Accountant, "/clients"),
        (PortalFactory.Accountant, "/account/company"),
        (PortalFactory.Creditor, "/account/mail"),
        (PortalFactory.Creditor, "/registrations"),
        (PortalFactory.Creditor, "/registrations/new"),
        (PortalFactory.Creditor, "/registrations/upload"),
        (PortalFactory.Creditor, "/company/api-keys"),
        (PortalFactory.Creditor, "/company/api-keys/new"),
        (PortalFactory.Creditor, "/company/api-keys/{key}/replace"),
        (PortalFactory.Creditor, "/company/api-keys/{key}/revoke"),
        (PortalFactory.Creditor, "/company/api"),
        (PortalFactory.Creditor, "/decisions"),
        (PortalFactory.Creditor, "/decisions?show=ended"),
        (PortalFactory.Creditor, "/dashboard"),
        (PortalFactory.OtherCreditor, "/dashboard?period=lastyear"),
        (PortalFactory.Caseworker, "/admin/dashboard"),
        (PortalFactory.Creditor, "/cases"),
        (PortalFactory.Creditor, "/cases?q=finnes-ikke"),
        (PortalFactory.Creditor, "/cases?stage=demandsent&age=underoneyear"),
        (PortalFactory.Accountant, "/cases?clients=all"),
        (PortalFactory.Creditor, "/debtors"),
        (PortalFactory.Accountant, "/debtors?clients=all&group=closed"),
        (PortalFactory.Caseworker, "/admin/debtors"),
        (PortalFactory.Creditor, "/search?q=a"),
        (PortalFactory.Creditor, "/inbox"),
        (PortalFactory.Creditor, "/reports/ledger"),
        (PortalFactory.Creditor, "/reports/new"),
        (PortalFactory.Creditor, "/reports/new?standing=all&group=stage&show=1&column=casenumber&column=debtor&column=claimed"),
        (PortalFactory.Creditor, "/reports/new?period=due&least=x&show=1"),
        (PortalFactory.Caseworker, "/admin"),
        (PortalFactory.Caseworker, "/admin?kind=Letters&whose=Nobody"),
        (PortalFactory.Caseworker, "/admin?whose=Mine"),
        (PortalFactory.Caseworker, "/admin/assignments?act=Give&item=case-0"),
        (PortalFactory.Caseworker, "/admin/notes?item=case-0"),
        (PortalFactory.Caseworker, "/admin/letters"),
        (PortalFactory.Caseworker, "/admin/letters/preview?item=case-0"),
        (PortalFactory.Caseworker, "/admin/payments"),
        (PortalFactory.Caseworker, "/admin/payments/new"),
        (PortalFactory.Caseworker, "/admin/payments/files"),
        (PortalFactory.Caseworker, "/admin/payments/files/{file}"),
        (PortalFactory.Caseworker, "/admin/settlement"),
        (PortalFactory.Caseworker, "/admin/settlement/{day}"),
        (PortalFactory.Caseworker, "/admin/settlement/payouts"),
        (PortalFactory.Caseworker, "/admin/settlement/payouts/{order}"),
        (PortalFactory.Caseworker, "/admin/settlement/payouts/{sent}"),
        (PortalFactory.Caseworker, "/admin/settlement/payouts/{stopping}"),
        (PortalFactory.Caseworker, "/admin/payments/{own}"),
        (PortalFactory.Caseworker, "/admin/payments?state=OwnMoney"),
        (PortalFactory.Caseworker, "/admin/refunds/{paid}/account"),
        (PortalFactory.Caseworker, "/admin/cases/{paid}/payment-back"),
        (PortalFactory.Caseworker, "/cases/{ended}/statement"),
        (PortalFactory.Administrator, "/admin/rates/smallest-payout"),
        (PortalFactory.Caseworker, "/admin/refunds"),
        (PortalFactory.Caseworker, "/admin/cases"),
        (PortalFactory.Caseworker, "/admin/assessments"),
        (PortalFactory.Administrator, "/admin/creditors"),
        (PortalFactory.Administrator, "/admin/creditors/new"),
        (PortalFactory.Administrator, "/admin/creditors/changes"),
        (PortalFactory.Administrator, "/admin/privacy"),
        (PortalFactory.Administrator, "/admin/privacy/debtors/{forgettable}"),
        (PortalFactory.Administrator, "/admin/privacy/debtors/{forgettable}/delete"),
        (PortalFactory.Administrator, "/admin/packages"),
        (PortalFactory.Administrator, "/admin/packages/new"),
        (PortalFactory.Administrator, "/admin/packages/agreement"),
        (PortalFactory.Administrator, "/admin/rates"),
        (PortalFactory.Administrator, "/admin/rates/court-step-fees"),
        (PortalFactory.Administrator, "/admin/jobs"),
        (PortalFactory.Administrator, "/admin/status"),
        (PortalFactory.Administrator, "/admin/mail"),
    ];

    internal static readonly string[] Languages = ["nb-NO", "en-GB"];

    public static TheoryData<string?, string, string, Look> EveryPage()
    {
        var rows = new TheoryData<string?, string, string, Look>();
        var looks = Enum.GetValues<Look>();
        for (var number = 0; number < Pages.Length; number++)
        {
            var (who, path) = Pages[number];
            if (BrowserPortal.IsLongRun)
                foreach (var language in Languages)
                foreach (var look in looks)
                    rows.Add(who, path, language, look);
            else
                rows.Add(who, path, Languages[number % Languages.Length], looks[number / Languages.Length % looks.Length]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Page_HasNoBarrier(string? who, string path, string language, Look look)
    {
        var page = await portal.WindowAsync(who, look, language);
        portal.Complaints.Clear();

        await page.GotoAsync(await PageIds.FillAsync(portal, path));

        await LooksRightAsync(page, look, $"{path.Trim('/').Replace('/', '-').Replace('?', '-')}-{language[..2]}-{look}");
    }

    [Theory]
    [InlineData("/company/webhooks/{webhook}/secret", "nb-NO", Look.Desktop)]
    [InlineData("/company/webhooks/{webhook}/secret", "en-GB", Look.PhoneDark)]
    [InlineData("/company/api-keys/{key}/replace", "nb-NO", Look.Desktop)]
    [InlineData("/company/api-keys/{key}/replace", "en-GB", Look.PhoneDark)]
    public async Task SecretThatWasMade_HasNoBarrier(string path, string language, Look look)
    {
        var page = await portal.WindowAsync(PortalFactory.Creditor, look, language);
        portal.Complaints.Clear();
        await page.GotoAsync((await ProgramThings.MakeAsync(portal)).Fill(path));

        await page.Locator("main form[method=post] button[type=submit]").First.ClickAsync();
        await page.Locator("[data-secret]").WaitForAsync();

        await LooksRightAsync(page, look, $"{path.Trim('/').Replace('/', '-')}-made-{language[..2]}-{look}");
    }

    private async Task LooksRightAsync(IPage page, Look look, string picture)
    {
        var faults = await PageChecks.FaultsAsync(page, look, picture);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.DoesNotContain(portal.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }
}

/// <summary>One site and one browser for all pages, beside those of the journeys.</summary>
[CollectionDefinition(nameof(PagesCollection))]
public sealed class PagesCollection : ICollectionFixture<BrowserPortal>;

/// <summary>One site and one browser for all journeys; they run one after another.</summary>
[CollectionDefinition(nameof(JourneysCollection))]
public sealed class JourneysCollection : ICollectionFixture<BrowserPortal>;
