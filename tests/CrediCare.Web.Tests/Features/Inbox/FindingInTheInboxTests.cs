using System.Net;
using AngleSharp.Html.Dom;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Inbox;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Inbox;

/// <summary>What one does with an inbox that is full: search, choose, mark many, take reports home.</summary>
public sealed class FindingInTheInboxTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task WordsAndKinds_NarrowTheInbox_AlsoTogether()
    {
        await _site.TellAsync(DemoFirms.Kvistbekk, InboxKind.RegistrationRefused, "F-20377/26", null);
        await _site.TellAsync(DemoFirms.Kvistbekk, InboxKind.AssessmentAccepted, "F-20378/26", null);
        await _site.ReportAsync(DemoFirms.Kvistbekk);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        using var accountant = await _site.SignInAsync(PortalFactory.Accountant);

        var portfolio = await _site.WithDatabaseAsync(context =>
            context
                .InboxItems.Where(item => item.ReportId != null)
                .Join(context.Portfolios, item => item.PortfolioId, one => one.Id, (_, one) => one.Name)
                .SingleAsync()
        );

        Assert.Equal(3, await RowsAsync(browser, ""));
        Assert.Equal(1, await RowsAsync(browser, "?group=reports"));
        Assert.Equal(2, await RowsAsync(browser, "?group=registrations"));
        Assert.Equal(2, await RowsAsync(browser, "?q=prøvedal+ingrid"));
        Assert.Equal(1, await RowsAsync(browser, "?q=f+20377"));
        Assert.Equal(1, await RowsAsync(browser, $"?q={Uri.EscapeDataString(portfolio)}"));
        Assert.Equal(0, await RowsAsync(browser, "?q=prøvedal&group=reports"));
        Assert.Equal(0, await RowsAsync(browser, "?q=---"));
        Assert.Equal(3, await RowsAsync(accountant, "?q=kvistbekk"));
        Assert.Equal(0, await RowsAsync(browser, "?q=kvistbekk"));
        Assert.Equal("Ingenting her", (await browser.GetAsync("/inbox?q=finnes-ikke")).TextOf(".empty h2"));
    }

    [Fact]
    public async Task ManyAreMarkedAtOnce_ReadAndUnread_ForThatPersonAlone()
    {
        await _site.TellAsync(DemoFirms.Kvistbekk, InboxKind.RegistrationRefused, "1", null);
        await _site.TellAsync(DemoFirms.Kvistbekk, InboxKind.RegistrationRefused, "2", null);
        await _site.TellAsync(DemoFirms.Kvistbekk, InboxKind.RegistrationRefused, "3", null);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        using var reader = await _site.SignInAsync(PortalFactory.Reader);

        var read = await MarkAsync(browser, "/inbox?group=registrations", "Read", 2);
        Assert.Equal("/inbox?group=registrations", read.Location);
        Assert.Equal(1, await RowsAsync(browser, "?state=unread"));
        Assert.Equal(3, await RowsAsync(reader, "?state=unread"));

        var unread = await MarkAsync(browser, "/inbox", "Unread", 3);
        Assert.Contains(
            "Markert som ulest: 2",
            (await browser.GetAsync(unread.Location!)).TextOf(".done"),
            StringComparison.Ordinal
        );
        Assert.Equal(3, await RowsAsync(browser, "?state=unread"));

        var none = await MarkAsync(browser, "/inbox", "Read", 0);
        Assert.Contains(
            "Ingenting var valgt",
            (await browser.GetAsync(none.Location!)).TextOf(".done"),
            StringComparison.Ordinal
        );
        Assert.Equal(3, await RowsAsync(browser, "?state=unread"));
    }

    [Fact]
    public async Task AStrangersItem_IsNotMarked_AndOneIsNotLedElsewhere()
    {
        var theirs = await _site.TellAsync(DemoFirms.Maltrost, InboxKind.RegistrationRefused, "1", null);
        await _site.TellAsync(DemoFirms.Kvistbekk, InboxKind.RegistrationRefused, "2", null);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await browser.GetAsync("/inbox");
        var token = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await browser.PostAsync(
            "/inbox/mark",
            new()
            {
                ["__RequestVerificationToken"] = token,
                ["item"] = theirs,
                ["Act"] = "Read",
                ["Return"] = "//example.com",
            }
        );

        Assert.Equal("/inbox", answer.Location);
        Assert.Equal(0, await _site.WithDatabaseAsync(context => context.InboxReadings.CountAsync()));
    }

    [Fact]
    public async Task AReportIsTakenHome_ByThoseItIsFor()
    {
        var ofPortfolio = await _site.ReportAsync(DemoFirms.Kvistbekk);
        var ofOne = await _site.ReportAsync(DemoFirms.Kvistbekk, PortalFactory.Creditor);
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var reader = await _site.SignInAsync(PortalFactory.Reader);
        using var stranger = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);

        var list = await creditor.GetAsync("/inbox");
        var opened = list.Document.QuerySelector($"tr:has(a[href='/reports/{ofPortfolio}/pdf']) th a")!;

        Assert.Contains("per 31. oktober 2026", opened.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/reports/{ofPortfolio}", (await creditor.GetAsync(opened.GetAttribute("href")!)).Location);
        Assert.Equal(1, await RowsAsync(creditor, "?state=unread"));
        Assert.Equal(1, await RowsAsync(reader, "?state=unread"));
        foreach (var own in new[] { creditor, reader, staff })
            Assert.Equal(HttpStatusCode.OK, (await own.GetAsync($"/reports/{ofPortfolio}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/reports/{ofPortfolio}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await creditor.GetAsync($"/reports/{ofOne}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/reports/{ofOne}/pdf")).Status);
    }

    private static async Task<int> RowsAsync(PortalClient browser, string query) =>
        (await browser.GetAsync($"/inbox{query}")).Document.QuerySelectorAll("main tbody tr").Length;

    private static async Task<PortalPage> MarkAsync(PortalClient browser, string list, string act, int count)
    {
        var page = await browser.GetAsync(list);
        foreach (var tick in page.Document.QuerySelectorAll("input[name=item]").OfType<IHtmlInputElement>().Take(count))
            tick.IsChecked = true;
        return await browser.SubmitAsync(page, [], "form[action='/inbox/mark']", $"button[value={act}]");
    }

    public void Dispose() => _site.Dispose();
}
