using System.Globalization;
using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>The report generator: page, files and what is wrong with what was typed.</summary>
public sealed class NewReportTests : IAsyncLifetime
{
    private const string Columns = "show=1&column=casenumber&column=debtor&column=due&column=principalleft&column=claimed";

    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly PortalFactory _site = new();

    public async Task InitializeAsync()
    {
        await _site.AddCaseAsync(DemoFirms.Kvistbekk, "=HYPERLINK(\"http://x.example\")", portfolio: 0);
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Prøve Ærlig Åsen",
            portfolio: 1,
            dueDate: new DateOnly(2026, 7, 1),
            moves: (one, user) =>
            {
                one.SendDemand(user);
                one.Pay(5_000, "2026-10-20", user);
            }
        );
        await _site.AddCaseAsync(DemoFirms.Maltrost, "Fremmed Prøve");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [PaperFact]
    public async Task PageAndFilesShowTheSameRows_WithTheLedgersSums_AndNothingOfOthers()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        Assert.Null((await browser.GetAsync("/reports/new")).Document.QuerySelector("table"));
        var asked = $"?{Columns}&group=portfolio&sort=due";

        var shown = await browser.GetAsync($"/reports/new{asked}");
        var owed = await OwedAsync();
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("2 saker", shown.TextOf("#found-heading"), StringComparison.Ordinal);
        Assert.DoesNotContain("Fremmed", shown.Text, StringComparison.Ordinal);
        var tables = shown.Document.QuerySelectorAll("table");
        Assert.Equal(["Bedriftskunder", "Privatkunder"], tables[0].QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(owed, ListFiles.Shown(tables[0].QuerySelector("tfoot td:last-child")!.TextContent));
        Assert.Equal(owed, ListFiles.Shown(tables[1].QuerySelector("tfoot td:last-child")!.TextContent));

        var sheet = await browser.SheetAsync($"/reports/new/export{asked}&format=xlsx");
        Assert.Equal(owed, sheet[1..3].Sum(row => Convert.ToDecimal(row[^1], CultureInfo.InvariantCulture)));
        Assert.Equal(owed, Convert.ToDecimal(sheet[^1][^1], CultureInfo.InvariantCulture));
        Assert.Contains(sheet, row => row.Contains("=HYPERLINK(\"http://x.example\")"));
        Assert.Contains(sheet, row => row.Contains(new DateTime(2026, 7, 1)));
        var lines = await browser.LinesAsync($"/reports/new/export{asked}&format=csv");
        Assert.Equal(3, lines.Count);
        Assert.Equal(owed, lines[1..].Sum(line => ListFiles.Number(line[^1])));
        Assert.Contains(lines, line => line.Contains("'=HYPERLINK(\"http://x.example\")"));
        var pdf = PdfText.Of(await browser.Http.GetByteArrayAsync($"/reports/new/export{asked}&format=pdf"));
        Assert.Contains("Prøve Ærlig Åsen", pdf, StringComparison.Ordinal);
        Assert.Contains(
            owed.ToString("#,0.00", CultureInfo.InvariantCulture).Replace(',', ' ').Replace('.', ','),
            pdf,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/reports/new/export{asked}&format=exe")).Status);
        var logged = await _site.WithDatabaseAsync(context =>
            context
                .AuditEntries.Where(entry => entry.Action == AuditAction.Downloaded)
                .OrderBy(entry => entry.Detail)
                .Select(entry => entry.Detail)
                .ToListAsync()
        );
        Assert.Equal(["2 csv", "2 pdf", "2 xlsx"], logged);
    }

    [Fact]
    public async Task StaffSeeAllCreditors_AndTheLookIsWrittenDown_AndAForeignPortfolioFindsNothing()
    {
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);

        var all = await staff.GetAsync($"/reports/new?{Columns}");
        Assert.Contains("Fremmed Prøve", all.Text, StringComparison.Ordinal);
        var foreign = await _site.WithDatabaseAsync(context =>
            context
                .Cases.IgnoreAutoIncludes()
                .Join(context.Portfolios, one => one.PortfolioId, place => place.Id, (one, place) => place.PublicId)
                .Distinct()
                .ToListAsync()
        );
        foreach (var id in foreign.Append("none"))
            Assert.DoesNotContain(
                "Fremmed",
                (await creditor.GetAsync($"/reports/new?{Columns}&portfolio={id}")).Text,
                StringComparison.Ordinal
            );
        Assert.Contains(
            "0 saker",
            (await creditor.GetAsync($"/reports/new?{Columns}&portfolio=x")).Text,
            StringComparison.Ordinal
        );
        Assert.True(
            await _site.WithDatabaseAsync(context =>
                context.AuditEntries.AnyAsync(entry =>
                    entry.ByStaff && entry.SubjectType == nameof(Case) && entry.Detail!.StartsWith("3 ")
                )
            )
        );
    }

    [Fact]
    public async Task WhatIsWrongStandsBesideItsField_AndAllThatWasTypedIsStillThere()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync(
            "/reports/new?show=1&standing=closed&period=due&from=31.02.2026&least=mye&most=10,00&oldest=xx&stage=demandsent"
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll("table"));
        Assert.NotNull(page.Document.QuerySelector("details.order[open] ds-error-summary, ds-error-summary"));
        Assert.Equal("31.02.2026", page.Document.QuerySelector("#From")?.GetAttribute("value"));
        Assert.Equal("mye", page.Document.QuerySelector("#Least[aria-invalid=true]")?.GetAttribute("value"));
        Assert.Equal("xx", page.Document.QuerySelector("#Oldest[aria-invalid=true]")?.GetAttribute("value"));
        Assert.NotNull(page.Document.QuerySelector("input[name=stage][value=demandsent][checked]"));
        Assert.Equal("closed", page.Document.QuerySelector("#Standing option[selected]")?.GetAttribute("value"));
        Assert.Contains("minst én kolonne", page.Text, StringComparison.Ordinal);

        // Put right, it is shown; typed as people type.
        var right = await browser.SubmitAsync(
            page,
            new()
            {
                ["From"] = "1.1.2026",
                ["Least"] = "",
                ["Most"] = "",
                ["Oldest"] = "",
                ["Standing"] = "open",
                ["stage"] = null,
                ["column"] = "debtor",
            },
            "form[action='/reports/new']",
            "button[name=show]"
        );
        Assert.Contains("2 saker", right.TextOf("#found-heading"), StringComparison.Ordinal);
        Assert.Equal("01.01.2026", right.Document.QuerySelector("#From")?.GetAttribute("value"));
    }

    private async Task<decimal> OwedAsync() =>
        await _site.WithDatabaseAsync(async context =>
        {
            var cases = await context
                .Cases.Include(one => one.Invoices)
                .Include(one => one.Ledger)
                .Where(one =>
                    context.Creditors.Any(owner =>
                        owner.Id == one.CreditorId && owner.OrganisationNumber == DemoFirms.Kvistbekk.OrganisationNumber
                    )
                )
                .ToListAsync();
            return cases.Sum(one => one.BalanceOn(Today, ClaimMaker.Circumstances.Rates).Total.Kroner);
        });
}
