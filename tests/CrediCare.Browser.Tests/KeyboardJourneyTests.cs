using CrediCare.Data.Seeding;
using CrediCare.Domain.Decisions;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>What creditors come for, by the keyboard alone: no mouse, the focus always seen, and going on as one reads.</summary>
[Collection(nameof(JourneysCollection))]
public sealed class KeyboardJourneyTests(BrowserPortal portal)
{
    private const string Next = "main .form__actions button[type=submit]";

    private readonly List<string> _faults = [];

    [Fact]
    public async Task TheFirstStop_LeadsPastTheMenu()
    {
        var keys = await OpenAsync(Look.Desktop);
        await keys.OpenAsync("/cases");

        await keys.ToAsync("a.ds-skip-link");
        await Assertions.Expect(keys.Page.Locator("a.ds-skip-link")).ToBeInViewportAsync();
        await keys.Page.Keyboard.PressAsync("Enter");
        await keys.ToAsync("main a, main button, main input, main select");

        Assert.Equal(1, await keys.Page.EvaluateAsync<int>("() => document.activeElement.closest('main') ? 1 : 0"));
        Assert.Empty(_faults);
        await keys.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task AClaim_IsRegistered()
    {
        var due = DateOnly.FromDateTime(portal.Clock.UtcNow).AddDays(-14);
        var keys = await OpenAsync(Look.Desktop);
        await keys.OpenAsync("/registrations/new");
        if (await keys.Page.Locator("[name='Debtor.Name']").CountAsync() == 0)
            await keys.FollowAsync(Next, "**/debtor");

        await keys.PressAsync("[name='Debtor.Portfolio']", "ArrowDown");
        await keys.PressAsync("[name='Debtor.Kind']", "Space");
        await keys.TypeAsync("Debtor.Name", "Granlia Utemiljø AS");
        await keys.TypeAsync("Debtor.OrganisationNumber", "310 000 078");
        await keys.TypeAsync("Debtor.Street", "Sagveien 5");
        await keys.TypeAsync("Debtor.Postcode", "0459");
        await keys.TypeAsync("Debtor.City", "Oslo");
        await keys.FollowAsync(Next, "**/invoice");
        await keys.TypeAsync("Invoice.InvoiceNumber", "T-30418");
        await keys.TypeAsync("Invoice.InvoiceDate", $"{due.AddDays(-14):dd.MM.yyyy}");
        await keys.TypeAsync("Invoice.DueDate", $"{due:dd.MM.yyyy}");
        await keys.TypeAsync("Invoice.Invoiced", "8 640,00");
        await keys.TypeAsync("Invoice.Outstanding", "8 640,00");
        await keys.TypeAsync("Invoice.Description", "Service på snøsmelteanlegg");
        await keys.FollowAsync(Next, "**/review");
        await keys.FollowAsync(Next, "**/receipt");

        await Assertions.Expect(keys.Page.Locator("main")).ToContainTextAsync("R-2026-");
        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
        await keys.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task ADecision_IsAnswered()
    {
        var keys = await OpenAsync(Look.Dark);
        await keys.OpenAsync("/decisions");

        await keys.FollowAsync($"main .decision h2 a[href$='/{await DecisionAsync()}']", "**/decisions/*");
        await keys.TypeAsync("Form.Text", "Ordrebekreftelsen ligger hos dere fra før.");
        await keys.PressAsync("main form[method=post] .form__actions button[type=submit]");

        await Assertions.Expect(keys.Page.Locator("main")).ToContainTextAsync("R-2026-");
        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
        await keys.Page.Context.CloseAsync();
    }

    [Fact]
    public async Task ACase_IsFound()
    {
        var keys = await OpenAsync(Look.Desktop);
        await keys.OpenAsync("/help");

        await keys.TypeAsync("q", "prøve");
        await keys.Page.Keyboard.PressAsync("Enter");
        await keys.Page.WaitForURLAsync("**/search?**");
        await keys.FollowAsync("main a[href^='/cases/']", "**/cases/*");

        await Assertions.Expect(keys.Page.Locator("main h1")).ToBeVisibleAsync();
        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
        await keys.Page.Context.CloseAsync();
    }

    /// <summary>One that is answered in words.</summary>
    private Task<string> DecisionAsync() =>
        portal.WithDatabaseAsync(context =>
            context
                .Decisions.Where(one => one.State == DecisionState.Waiting && one.Kind == DecisionKind.Question)
                .Where(one =>
                    context.Cases.Any(of =>
                        of.Id == one.CaseId
                        && context.Creditors.Any(creditor =>
                            creditor.Id == of.CreditorId && creditor.OrganisationNumber == DemoFirms.Kvistbekk.OrganisationNumber
                        )
                    )
                )
                .OrderBy(one => one.Id)
                .Select(one => one.PublicId)
                .FirstAsync()
        );

    private async Task<Keys> OpenAsync(Look look) => new(await portal.OpenAsAsync(PortalFactory.Creditor, look), _faults);
}
