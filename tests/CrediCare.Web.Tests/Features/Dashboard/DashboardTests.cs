using System.Globalization;
using System.Net;
using System.Web;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Reports;
using CrediCare.TestKit;
using CrediCare.Web.Features.Dashboard;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Tests.Features.Cases;
using Microsoft.EntityFrameworkCore;
using static CrediCare.Web.Tests.Features.Dashboard.SeenOnThePage;

namespace CrediCare.Web.Tests.Features.Dashboard;

/// <summary>Each number on the dashboard is what ledgers and events come to, and the list behind it counts the same.</summary>
public sealed class DashboardTests : IAsyncLifetime
{
    private const int Stories = 150;

    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly PortalFactory _site = new();

    public Task InitializeAsync() =>
        _site.WithAsync(
            async (DemoCases demo) =>
            {
                await demo.SeedAsync(Stories, default);
                return true;
            }
        );

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task EveryNumber_IsWhatTheLedgersComeTo_AndTheListBehindItCountsTheSame()
    {
        var portfolios = await RestrictReaderAsync();
        var kvistbekk = await _site.WithDatabaseAsync(context =>
            context
                .Creditors.Where(one => one.OrganisationNumber == DemoFirms.Kvistbekk.OrganisationNumber)
                .Select(one => one.Id)
                .SingleAsync()
        );
        (string Who, string Address, DashboardPeriod Period, Func<Case, bool> Sees)[] looks =
        [
            (PortalFactory.Creditor, "/dashboard", DashboardPeriod.TwelveMonths, one => one.CreditorId == kvistbekk),
            (
                PortalFactory.Creditor,
                $"/dashboard?portfolio={portfolios[0].PublicId}&period=thisyear",
                DashboardPeriod.ThisYear,
                one => one.PortfolioId == portfolios[0].Id
            ),
            (
                PortalFactory.Reader,
                "/dashboard?period=lastmonth",
                DashboardPeriod.LastMonth,
                one => one.PortfolioId == portfolios[1].Id
            ),
            (PortalFactory.Caseworker, "/admin/dashboard?period=lastyear", DashboardPeriod.LastYear, _ => true),
        ];
        foreach (var (who, address, period, sees) in looks)
        {
            using var browser = await _site.SignInAsync(who);
            var page = await browser.GetAsync(address);
            var naive = await _site.WithDatabaseAsync(context => NaiveFigures.ReadAsync(context, sees, Today));
            Assert.NotEmpty(naive.Open);
            DashboardChecks.CheckLead(page, naive);
            await CheckDeskAsync(browser, page, period.DaysOf(Today));
            DashboardChecks.CheckFacts(page, naive, period.DaysOf(Today));
            DashboardChecks.CheckTables(page, naive, period.DaysOf(Today));
            await FollowAllAsync(browser, page, naive);
        }

        // A look a minute later adds what has happened since to what is remembered of the days before.
        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);
        var paid = await PayOneAsync();
        var after = await staff.GetAsync("/admin/dashboard?period=thismonth");
        var all = await _site.WithDatabaseAsync(context => NaiveFigures.ReadAsync(context, _ => true, Today));
        Assert.True(paid > 0);
        DashboardChecks.CheckFacts(after, all, DashboardPeriod.ThisMonth.DaysOf(Today));
        DashboardChecks.CheckTables(after, all, DashboardPeriod.ThisMonth.DaysOf(Today));
        Assert.Contains("lagt sammen kl. 12.01,", after.Text, StringComparison.Ordinal);
        await CheckDeskAsync(staff, after, DashboardPeriod.ThisMonth.DaysOf(Today));
    }

    [Fact]
    public async Task WhatWaits_StandsFirst_TheThreeNearest_EachWithWhatSilenceCosts()
    {
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        var waiting = await _site.WithDatabaseAsync(context =>
            context
                .Decisions.Where(one =>
                    one.State == DecisionState.Waiting
                    && context.Creditors.Any(creditor =>
                        creditor.Id == one.CreditorId && creditor.OrganisationNumber == DemoFirms.Kvistbekk.OrganisationNumber
                    )
                )
                .OrderBy(one => one.AnswerBy)
                .ThenBy(one => one.Id)
                .ToListAsync()
        );

        Assert.Equal("/dashboard", (await browser.GetAsync("/")).Location);
        var page = await browser.GetAsync("/dashboard");

        Assert.StartsWith("God dag, ", page.TextOf("h1"), StringComparison.Ordinal);
        Assert.StartsWith($"{waiting.Count} ting venter", page.TextOf("#turn-heading"), StringComparison.Ordinal);
        Assert.Equal(
            waiting.Take(3).Select(one => $"/decisions/{one.PublicId}"),
            page.Document.QuerySelectorAll(".turn__what a").Select(link => link.GetAttribute("href"))
        );
        Assert.All(
            page.Document.QuerySelectorAll(".turn__item"),
            item => Assert.Contains("Svarer du ikke", item.TextContent, StringComparison.Ordinal)
        );
        Assert.Empty(page.Document.QuerySelectorAll("[style]"));
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/admin/dashboard")).Status);
    }

    /// <summary>What staff have beside: how long answers took, and what waits. A creditor's people have none of it.</summary>
    private async Task CheckDeskAsync(PortalClient browser, PortalPage page, DaySpan days)
    {
        var times = Rows(page, "section[aria-labelledby=times-heading]").Select(row => string.Join(' ', row.Skip(1))).ToList();
        if (page.Document.QuerySelector("#queue-heading") is null)
        {
            Assert.Empty(times);
            return;
        }

        Assert.Equal(await _site.WithDatabaseAsync(context => DeskByHand.TimesAsync(context, days)), times);
        await DeskByHand.FollowAsync(browser, page);
    }

    /// <summary>Each link to a list of cases: the number it is under is the number of cases there, or what they come to.</summary>
    private static async Task FollowAllAsync(PortalClient browser, PortalPage page, NaiveFigures naive)
    {
        var figures = page
            .Document.QuerySelectorAll("main a[href*='/cases?'], main a[href$='/cases']")
            .GroupBy(link => link.GetAttribute("href")!, StringComparer.Ordinal)
            .ToList();
        Assert.True(figures.Count > 12, $"only {figures.Count} figures lead somewhere");
        foreach (var links in figures)
        {
            var list = await browser.GetAsync(links.Key);
            Assert.Equal(HttpStatusCode.OK, list.Status);
            var totals = list.Document.QuerySelectorAll(".totals dd").Select(Seen).ToList();
            var (count, sum) =
                totals.Count == 0 ? ("0", "0,00") : (totals[0], totals[4].Replace(" kr", "", StringComparison.Ordinal));
            var query = HttpUtility.ParseQueryString(links.Key.Split('?').ElementAtOrDefault(1) ?? "");
            Assert.True(
                DaySpan.Parse(query["paid"]) is { } days
                    ? count == Count(naive.Payers(query["paidto"] == "creditor", days.First, days.Last))
                    : links.Any(link =>
                        FirstNumber(Seen(link)) == count
                        || Seen(link) == sum
                        || Seen(link.Closest("tr, .facts__item")!).Contains($"{count} {sum}", StringComparison.Ordinal)
                    ),
                $"{Seen(links.First())} leads to {count} cases of {sum}: {links.Key}"
            );
        }
    }

    private Task<List<(Guid Id, string PublicId)>> RestrictReaderAsync() =>
        _site.WithDatabaseAsync(async context =>
        {
            var creditor = await context
                .Creditors.Include(one => one.Portfolios)
                .SingleAsync(one => one.OrganisationNumber == DemoFirms.Kvistbekk.OrganisationNumber);
            var ordered = creditor.Portfolios.OrderBy(one => one.Name).ToList();
            var membership = await context
                .Memberships.Include(one => one.Portfolios)
                .SingleAsync(one =>
                    one.CreditorId == creditor.Id
                    && context.Users.Any(user => user.Id == one.UserId && user.Email == PortalFactory.Reader)
                );
            membership.Change(new AccessTerms(MembershipRole.Reader, [ordered[1].Id], null), _site.Clock.UtcNow);
            await context.SaveChangesAsync();
            return ordered.ConvertAll(one => (one.Id, one.PublicId));
        });

    private Task<long> PayOneAsync() =>
        _site.WithDatabaseAsync(async context =>
        {
            var one = await context
                .Cases.Include(found => found.Invoices)
                .Include(found => found.Ledger)
                .Include(found => found.Events)
                .AsSplitQuery()
                .OrderByDescending(found => found.OutstandingOre)
                .FirstAsync();
            var user = await context.Users.OrderBy(found => found.Id).FirstAsync();
            var amount = Money.FromKroner(123.45m);
            one.RegisterPayment(
                LedgerEntryKind.Payment,
                amount,
                Today,
                CoverageOrder.CostsInterestPrincipal,
                ClaimMaker.Circumstances,
                new CaseOccasion(Today, _site.Clock.UtcNow, user.Id)
            );
            await context.SaveChangesAsync();
            return amount.Ore;
        });
}
