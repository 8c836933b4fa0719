using System.Net;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Inbox;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Inbox;

public class InboxTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task WhatWasRefusedIsToldWithTheReason_AndOpeningItReadsItForThatPersonAlone()
    {
        var id = await _site.TellAsync(DemoFirms.Kvistbekk, InboxKind.RegistrationRefused, "20377", null);
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var reader = await _site.SignInAsync(PortalFactory.Reader);

        var before = await creditor.GetAsync("/inbox");
        var opened = await creditor.GetAsync($"/inbox/{id}");
        var after = await creditor.GetAsync("/inbox");
        var others = await reader.GetAsync("/inbox");

        Assert.Equal("1 uleste", before.TextOf(".nav__count"));
        Assert.Contains("Registreringen av faktura 20377 ble ikke til en sak", before.Text, StringComparison.Ordinal);
        Assert.Contains("samme fakturanummer", opened.Text, StringComparison.Ordinal);
        var registration = await _site.WithDatabaseAsync(context =>
            context.Registrations.Select(one => one.PublicId).SingleAsync()
        );
        Assert.Equal("Se registreringen", opened.TextOf($"main a[href='/registrations/{registration}']"));
        Assert.Equal(
            "Meny, 1 uleste i innboksen",
            before.Document.QuerySelector(".top__phone a[href='/menu']")!.GetAttribute("aria-label")
        );
        Assert.Equal("1", before.TextOf(".top__unread"));
        Assert.Null(after.Document.QuerySelector(".top__unread"));
        Assert.Null(after.Document.QuerySelector(".nav__count"));
        Assert.Contains("Alt er lest.", after.Text, StringComparison.Ordinal);
        Assert.NotNull(others.Document.QuerySelector(".nav__count"));
        Assert.Equal("1 ulest", others.TextOf(".page__lead"));
        Assert.Equal("Ulest", others.TextOf("tbody .status"));
    }

    [Fact]
    public async Task WhatAPersonWroteIsQuoted_InTheReadersLanguageRoundIt()
    {
        var id = await _site.TellAsync(DemoFirms.Kvistbekk, InboxKind.AssessmentRejected, "17001", "Kravet er foreldet.");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var page = await browser.GetAsync($"/inbox/{id}");

        Assert.Equal("Invoice 17001 has been rejected after assessment", page.TextOf("h1"));
        Assert.Equal("Kravet er foreldet.", page.TextOf(".quote"));
    }

    [Fact]
    public async Task MarkAllAsRead_LeavesWhatHasComeSince()
    {
        await _site.TellAsync(DemoFirms.Kvistbekk, InboxKind.RegistrationRefused, "1", null);
        await _site.TellAsync(DemoFirms.Kvistbekk, InboxKind.RegistrationRefused, "2", null);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await browser.GetAsync("/inbox");
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.TellAsync(DemoFirms.Kvistbekk, InboxKind.RegistrationRefused, "3", null);

        var answer = await browser.SubmitAsync(page, [], "form[action='/inbox/read-all']");
        var after = await browser.GetAsync("/inbox");

        Assert.Equal("/inbox", answer.Location);
        Assert.Contains("1 ulest", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStrangersItemIsNotFound_AndStaysUnread()
    {
        var id = await _site.TellAsync(DemoFirms.Maltrost, InboxKind.RegistrationRefused, "20377", null);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var list = await browser.GetAsync("/inbox");
        var opened = await browser.GetAsync($"/inbox/{id}");

        Assert.Contains("Innboksen er tom", list.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, opened.Status);
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.InboxReadings.CountAsync()));
    }

    [Fact]
    public async Task AnAccountantIsToldAboutAllTheirCompanies_WithTheCompanysName()
    {
        await _site.TellAsync(DemoFirms.Kvistbekk, InboxKind.RegistrationRefused, "1", null);
        await _site.TellAsync(DemoFirms.Maltrost, InboxKind.AssessmentAccepted, "2", "Erkjent i fjor.");
        using var browser = await _site.SignInAsync(PortalFactory.Accountant);

        var page = await browser.GetAsync("/inbox");

        Assert.Equal(2, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Måltrost Tannklinikk AS", page.Text, StringComparison.Ordinal);
    }
}
