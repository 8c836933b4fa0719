using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Browser.Tests;

/// <summary>
/// Creditor and caseworker, each in a window of their own, through an objection, a long plan, a credit note and a legal step.
/// </summary>
[Collection(nameof(JourneysCollection))]
public sealed class CaseJourneyTests(BrowserPortal portal)
{
    private readonly List<string> _barriers = [];

    [Fact]
    public async Task AnObjection_IsTold_Asked_Answered_AndDecided()
    {
        var number = await CaseAsync(CaseStage.DemandSent);
        var (creditor, staff) = await BothAsync("dispute", Look.Desktop, "nb-NO");

        await creditor.GoAsync($"/cases/{number}/disputes");
        await creditor.ChooseAsync("About", "Defective");
        await creditor.FillAsync(("Text", "Kunden sier at røret lekker."));
        await creditor.SendAsync();
        await creditor.SeesAsync("Kunden sier at røret lekker.");
        await creditor.LookAsync("told");

        await staff.GoAsync($"/cases/{number}");
        await staff.Page.Locator("nav.desk-acts a[href*='/disputes/']").First.ClickAsync();
        await staff.LookAsync("dispute");
        await staff.Page.Locator("main a[href*='/questions?about=']").ClickAsync();
        await staff.FillAsync(("Question", "Har dere bilder av arbeidet?"));
        await staff.SendAsync();

        await creditor.GoAsync("/decisions");
        await creditor.Page.Locator(".decision", new() { HasText = number }).Locator("h2 a").ClickAsync();
        await creditor.LookAsync("asked");
        await creditor.FillAsync(("Form.Text", "Vi har byttet pakningen, og kunden har godkjent det."));
        await creditor.HandInAsync("Form.Files", "godkjent.pdf");
        await creditor.SendAsync();
        await creditor.SeesAsync("R-2026-");
        await creditor.LookAsync("receipt");

        await staff.GoAsync($"/cases/{number}");
        await staff.Page.Locator("nav.desk-acts a[href*='/disputes/']").First.ClickAsync();
        await staff.SeesAsync("Vi har byttet pakningen");
        await staff.ChooseAsync("Outcome", "Dropped");
        await staff.FillAsync(("Reason", "Kunden har godkjent arbeidet."));
        await staff.SendAsync();
        Assert.Equal(CaseHold.None, (await FoundAsync(number)).Holds);
        Assert.True(_barriers.Count == 0, string.Join("\n", _barriers));
    }

    [Fact]
    public async Task APlanOfFourteen_IsProposed_AndApproved_OnATelephone()
    {
        var number = await CaseAsync(CaseStage.DemandSent);
        var (creditor, staff) = await BothAsync("plan", Look.Phone, "en-GB");

        await staff.GoAsync($"/admin/cases/{number}/plans/new");
        await staff.FillAsync(("count", "14"), ("first", "15.12.2026"));
        await staff.Page.Locator("#wish button[type=submit]").ClickAsync();
        await staff.LookAsync("proposal");
        await staff.SendAsync();
        await staff.SeesAsync(number);
        Assert.Equal(CaseHold.PlanAwaitingApproval | CaseHold.AwaitingCreditor, (await FoundAsync(number)).Holds);

        await creditor.GoAsync($"/cases/{number}");
        await creditor.LookAsync("case");
        await creditor.Page.Locator("main a[href^='/decisions/']").First.ClickAsync();
        await creditor.LookAsync("asked");
        await creditor.ChooseAsync("Form.Choice", "Approve");
        await creditor.SendAsync();
        await creditor.SeesAsync("R-2026-");

        await creditor.GoAsync($"/cases/{number}");
        Assert.Equal(14, await creditor.Page.Locator("section[aria-labelledby=plan-heading] tbody tr").CountAsync());
        await creditor.LookAsync("agreed");
        Assert.Equal(CaseHold.PlanActive, (await FoundAsync(number)).Holds);
        Assert.True(_barriers.Count == 0, string.Join("\n", _barriers));
    }

    [Fact]
    public async Task ACreditNote_ForAWronglySentCase_ClosesItFreeOfCharge()
    {
        var number = await CaseAsync(CaseStage.NoticeSent);
        var (creditor, _) = await BothAsync("credit", Look.Desktop, "en-GB");

        await creditor.GoAsync($"/cases/{number}/withdraw");
        await creditor.LookAsync("withdraw");
        await creditor.Page.Locator("main a[href$='/credit-notes'], main a[href*='/credit-notes?']").First.ClickAsync();
        await creditor.ChooseAsync("Extent", "Whole");
        await creditor.FillAsync(("Reason", "The invoice went to the wrong customer."));
        await creditor.LookAsync("credit-note");
        await creditor.SendAsync();
        await creditor.LookAsync("closed");

        var closed = await FoundAsync(number);
        Assert.Equal((CaseStage.Closed, ClosedReason.Credited), (closed.Stage, closed.ClosedReason));
        Assert.Equal(0, closed.Ledger.Sum(entry => entry.Amount.Ore));
        Assert.True(_barriers.Count == 0, string.Join("\n", _barriers));
    }

    [Fact]
    public async Task AForcedSale_IsApproved_AndItsDeclarationSigned_BeforeItIsFiled()
    {
        const string Signer = "signe@kvistbekk.example";
        const string Name = "Signe Prøvebakken";
        var number = await CaseAsync(CaseStage.InEnforcement);
        await portal.AddAdministratorAsync(Signer, Name);
        var page = await portal.OpenAsync(Look.Dark);
        await BrowserPortal.SignInAsync(page, Signer);
        var signer = new Walk(page, "sale", Look.Dark, _barriers);
        var staff = await Walk.AsAsync(portal, PortalFactory.Caseworker, "sale", Look.Dark, "nb-NO", _barriers);
        await signer.GoAsync("/account/security/second-factor");
        var phone = new Authenticator(await page.Locator(".second-factor__key").InnerTextAsync(), portal.Clock);
        await page.Locator("main #Code").FillAsync(phone.Code());
        await page.Locator("main form button[type=submit]:not([aria-hidden])").First.ClickAsync();
        await page.Locator(".recovery-codes").WaitForAsync();

        await staff.GoAsync($"/admin/cases/{number}/legal-steps");
        await staff.ChooseAsync("Step", "ForcedSale");
        await staff.FillAsync(("CourtFee", "3 900,00"), ("Question", "Skal vi be om tvangssalg?"));
        await staff.TickAsync("IsJustified");
        await staff.TickAsync("HasBasis");
        await staff.LookAsync("step");
        await staff.SendAsync();
        await AnswerAsync();

        await staff.GoAsync($"/admin/cases/{number}/declarations");
        await staff.FillAsync(("Question", "Tvangssalg trenger signaturen din."));
        await staff.HandInAsync("Files", "erklæring.pdf");
        await staff.LookAsync("declaration");
        await staff.SendAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await AnswerAsync(("Form.FullName", Name), ("Form.Code", phone.Code()));
        await signer.LookAsync("signed");

        await staff.GoAsync($"/admin/cases/{number}/filings");
        await staff.Page.GetByLabel("tvangssalg", new() { Exact = false }).First.CheckAsync();
        await staff.SendAsync();
        await staff.SeesAsync("Tvangssalg er begjært");
        await staff.LookAsync("filed");
        Assert.True(_barriers.Count == 0, string.Join("\n", _barriers));

        async Task AnswerAsync(params (string, string)[] fields)
        {
            await signer.GoAsync($"/cases/{number}");
            await page.Locator("main a[href^='/decisions/']").First.ClickAsync();
            await signer.ChooseAsync("Form.Choice", "Approve");
            await signer.FillAsync(fields);
            await signer.LookAsync(fields.Length == 0 ? "asked" : "to-sign");
            await signer.SendAsync();
            await signer.SeesAsync("R-2026-");
        }
    }

    private async Task<(Walk Creditor, Walk Staff)> BothAsync(string name, Look look, string language) =>
        (
            await Walk.AsAsync(portal, PortalFactory.Creditor, name, look, language, _barriers),
            await Walk.AsAsync(portal, PortalFactory.Caseworker, name, look, language, _barriers)
        );

    /// <summary>A case of the first creditor in a stage that nothing holds, on which nothing has been asked.</summary>
    private Task<string> CaseAsync(CaseStage stage) =>
        portal.WithDatabaseAsync(context =>
            context
                .Cases.Where(one =>
                    one.Stage == stage && one.Holds == CaseHold.None && !one.Decisions.Any() && !one.Disputes.Any()
                )
                .Where(one =>
                    context.Creditors.Any(creditor =>
                        creditor.Id == one.CreditorId && creditor.OrganisationNumber == DemoFirms.Kvistbekk.OrganisationNumber
                    )
                )
                .OrderByDescending(one => one.OpenedOn)
                .ThenBy(one => one.CaseNumber)
                .Select(one => one.CaseNumber)
                .FirstAsync()
        );

    private Task<Case> FoundAsync(string number) =>
        portal.WithDatabaseAsync(context =>
            context.Cases.AsNoTracking().Include(one => one.Ledger).AsSplitQuery().SingleAsync(one => one.CaseNumber == number)
        );
}
