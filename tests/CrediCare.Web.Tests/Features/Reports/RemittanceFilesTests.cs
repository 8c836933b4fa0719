using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrediCare.Conventions.Tests;
using CrediCare.Data.Jobs;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Reports;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>A remittance for the creditor's books: the voucher on the page and as a table, and all of it as JSON as the docs say.</summary>
public sealed partial class RemittanceFilesTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();
    private string _id = "";
    private string _other = "";

    public async Task InitializeAsync()
    {
        await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            "20377",
            moves: (one, user) =>
            {
                Pay(one, user, LedgerEntryKind.Payment, 1_000m);
                Pay(one, user, LedgerEntryKind.DirectPayment, 250m);
            }
        );
        Assert.Equal(JobOutcome.Succeeded, await _site.Services.GetRequiredService<WeeklyRemittance>().RunAsync(default));
        Assert.Equal(JobOutcome.Succeeded, await _site.Services.GetRequiredService<MonthlyStatusReport>().RunAsync(default));
        (_id, _other) = await _site.WithDatabaseAsync(async context =>
            (
                await context
                    .Reports.Where(report =>
                        report.Kind == ReportKind.Remittance
                        && context.Creditors.Any(one =>
                            one.Id == report.CreditorId && one.OrganisationNumber == DemoFirms.Kvistbekk.OrganisationNumber
                        )
                    )
                    .OrderByDescending(report => report.Day)
                    .Select(report => report.PublicId)
                    .FirstAsync(),
                await context
                    .Reports.Where(report =>
                        report.Kind == ReportKind.Status
                        && context.Creditors.Any(one =>
                            one.Id == report.CreditorId && one.OrganisationNumber == DemoFirms.Kvistbekk.OrganisationNumber
                        )
                    )
                    .Select(report => report.PublicId)
                    .FirstAsync()
            )
        );
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task TheVoucherIsTheSame_OnThePage_AsATable_AndInTheJson_AndBalances()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/reports/{_id}");
        var table = await browser.LinesAsync($"/reports/{_id}/voucher");
        using var json = JsonDocument.Parse(await browser.Http.GetStringAsync($"/reports/{_id}/json"));

        var voucher = json.RootElement.GetProperty("voucher");
        var lines = voucher
            .GetProperty("lines")
            .EnumerateArray()
            .Select(line => (Debit: Ore(line, "debitOre"), Credit: Ore(line, "creditOre")))
            .ToList();
        Assert.Equal([(1_000_00L, 0L), (0L, 1_000_00L)], lines);
        Assert.Equal(lines, table.Skip(1).Select(line => (OreOf(line[3]), OreOf(line[4]))));
        Assert.Equal(
            ["CrediCare, til utbetaling", "Kundefordringer, betalt"],
            page.Document.QuerySelectorAll("section[aria-labelledby=voucher-heading] tbody th").Select(cell => cell.TextContent)
        );
        var payments = json.RootElement.GetProperty("payments").EnumerateArray().ToList();
        Assert.Equal(
            [("agency", 1_000_00L), ("creditor", 250_00L)],
            payments.Select(one => (one.GetProperty("paidTo").GetString()!, Ore(one, "principalOre"))).Order()
        );
        Assert.Equal(lines.Sum(line => line.Debit), lines.Sum(line => line.Credit));
    }

    [Fact]
    public async Task TheJsonHasTheMembersThatTheDocsTellOf()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var docs = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "remittance-file.md"));
        using var told = JsonDocument.Parse(Example().Match(docs).Groups[1].Value);
        using var given = JsonDocument.Parse(await browser.Http.GetStringAsync($"/reports/{_id}/json"));

        Assert.Equal(Members(told.RootElement), Members(given.RootElement));
        Assert.Equal(
            (told.RootElement.GetProperty("format").GetString(), told.RootElement.GetProperty("version").GetInt32()),
            (given.RootElement.GetProperty("format").GetString(), given.RootElement.GetProperty("version").GetInt32())
        );
    }

    [Fact]
    public async Task OnlyARemittanceHasThem_AndStrangersFindNone()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        using var stranger = await _site.SignInAsync(PortalFactory.OtherCreditor);

        foreach (var file in new[] { "voucher", "json" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/reports/{_other}/{file}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/reports/{_id}/{file}")).Status);
        }

        Assert.Null((await browser.GetAsync($"/reports/{_other}")).Document.QuerySelector("#voucher-heading"));
    }

    private static void Pay(Case one, Guid user, LedgerEntryKind kind, decimal kroner) =>
        one.RegisterPayment(
            kind,
            Money.FromKroner(kroner),
            new DateOnly(2026, 11, 18),
            CoverageOrder.Of(
                LedgerComponent.Principal,
                LedgerComponent.Interest,
                LedgerComponent.Fees,
                LedgerComponent.LegalCosts
            ),
            ClaimMaker.Circumstances,
            ClaimMaker.Occasion("2026-11-18", user)
        );

    private static long Ore(JsonElement of, string member) => of.GetProperty(member).GetInt64();

    private static long OreOf(string kroner) => (long)(ListFiles.Number(kroner) * 100m);

    /// <summary>Every member by its path; of an array those of its first element.</summary>
    private static List<string> Members(JsonElement of, string path = "") =>
        of.ValueKind switch
        {
            JsonValueKind.Object =>
            [
                .. of.EnumerateObject()
                    .SelectMany(member => Members(member.Value, $"{path}/{member.Name}").Prepend($"{path}/{member.Name}"))
                    .Order(StringComparer.Ordinal),
            ],
            JsonValueKind.Array => Members(of[0], $"{path}[]"),
            _ => [],
        };

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline, 1000)]
    private static partial Regex Example();
}
