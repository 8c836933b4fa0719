using System.Net;
using CrediCare.Data.Audit;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Cases;

public class CaseDetailsTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task TheClaimTodayIsSplitAndAddsUp()
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) =>
            {
                one.SendDemand(user);
                one.Pay(2_000, "2026-10-30", user);
                one.ApplyHeavyFee(Domain.Amounts.Money.FromKroner(1_200), ClaimMaker.Occasion("2026-11-06", user));
            }
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Equal("Ingrid Prøvedal", page.TextOf("h1"));
        var claim = page
            .Document.QuerySelectorAll(".money__name")
            .Zip(page.Document.QuerySelectorAll(".money__value"))
            .Select(pair => (Plain(pair.First.TextContent), Plain(pair.Second.TextContent)));
        Assert.Equal(
            [
                ("Hovedstol", "14 380,00"),
                ("Renter, nå 12,25 %", "430,79"),
                ("Salær og gebyrer", "2 438,00"),
                ("Rettslige omkostninger", "0,00"),
                ("Betalt", "\u22122 000,00"),
                ("Gjenstår", "15 248,79"),
            ],
            claim
        );
        Assert.Contains("Delvis betalt", page.TextOf(".page__status"), StringComparison.Ordinal);
        Assert.Contains(
            "Dekket salær og gebyrer 1 238,00, renter 318,53, hovedstol 443,47",
            Plain(page.TextOf(".case__log")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task LimitationIsReasoned()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Equal(
            [
                "Forfall 25. august 2026 + 3 år er 25. august 2029.",
                "25. august 2029 er helg eller helligdag: fristen flyttes til 27. august 2029.",
            ],
            page.Document.QuerySelectorAll(".case__rest .numbers li").Select(step => step.TextContent)
        );
    }

    [Theory]
    [InlineData("2029-08-27", "Foreldes", 0)]
    [InlineData("2029-08-28", "Foreldet", 1)]
    public async Task TheListAndTheCaseSayTheSameLastDay_AndWhenItHasPassed(string today, string heading, int late)
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        _site.Clock.UtcNow = ClaimMaker.Day(today).ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var list = await browser.GetAsync("/cases");
        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Equal("27.08.2029", list.TextOf("tbody time[datetime='2029-08-27']"));
        Assert.Equal("27. august 2029", page.TextOf(".case__rest time[datetime='2029-08-27']"));
        Assert.Equal(heading, page.TextOf("#limitation-heading"));
        Assert.Equal(late, list.Document.QuerySelectorAll("tbody .due--late").Length);
        Assert.Equal(late, page.Document.QuerySelectorAll(".case__rest .due--late").Length);
    }

    [Theory]
    [InlineData(DisputeReason.Other, "")]
    [InlineData(DisputeReason.Defective, " · Mener det er feil eller mangler")]
    public async Task TheHistorySaysWhyTheDebtorObjects_WhereThereIsSomethingToSay(DisputeReason reason, string said)
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) => one.OpenDispute(reason, "Nei.", ClaimMaker.Occasion("2026-10-01", user))
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        var who = page.TextOf(".log__item .log__who");
        Assert.Equal(
            said,
            who.Contains('·', StringComparison.Ordinal) ? who[(who.IndexOf('·', StringComparison.Ordinal) - 1)..] : ""
        );
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}?log=letters")]
    public async Task TypedWithoutDashes_ItLeadsToTheRealAddress(string path)
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync(
            "/cases/" + string.Format(null, path, one.CaseNumber.Replace("-", "", StringComparison.Ordinal))
        );

        Assert.Equal("/cases/" + string.Format(null, path, one.CaseNumber), page.Location);
    }

    [Fact]
    public async Task AStrangersCaseIsNotFound_NorOneThatDoesNotExist()
    {
        var others = await _site.AddCaseAsync(DemoFirms.Maltrost, "Jonas Testmo");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        foreach (var number in new[] { others.CaseNumber, "2026-000001-5", "2026-000001-6", "tull" })
        {
            var page = await browser.GetAsync($"/cases/{number}");
            Assert.Equal(HttpStatusCode.NotFound, page.Status);
            Assert.DoesNotContain("Jonas Testmo", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ADisputedCaseStandsStill()
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) =>
            {
                one.SendDemand(user);
                one.Dispute(DisputeReason.Defective, "Den lekker <b>fortsatt</b>.", "2026-11-13", user);
            }
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Contains("Saken står stille til innsigelsen er avklart", page.TextOf(".case__ahead"), StringComparison.Ordinal);
        Assert.Contains("Den lekker <b>fortsatt</b>.", page.TextOf(".case__ahead"), StringComparison.Ordinal);
        Assert.Contains("fredag 27. november", page.TextOf(".case__ahead"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".ahead__step"));
    }

    [Fact]
    public async Task WhenTheRateIsNotKnown_ThePageSaysUpToWhichDay()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal", moves: (one, user) => one.SendDemand(user));
        _site.Clock.UtcNow = new DateTime(2027, 1, 15, 11, 0, 0, DateTimeKind.Utc);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");
        var list = await browser.GetAsync("/cases");

        Assert.Contains("Renter kjent til 31.12.2026", page.TextOf(".case__claim"), StringComparison.Ordinal);
        Assert.Contains("renter kjent til 31.12.2026", list.TextOf("tbody"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClosedCaseSaysWhyAndHowTheClaimStood()
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) =>
                one.Close(ClosedReason.Withdrawn, ClaimMaker.Circumstances, ClaimMaker.Occasion("2026-10-01", user))
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Equal("Status: Avsluttet, trukket", page.TextOf(".page__status"));
        Assert.Contains("Kravet slik det sto 1. oktober 2026", page.TextOf(".case__claim"), StringComparison.Ordinal);
        Assert.Equal("14 558,57 kr", Plain(page.TextOf(".money__big")));
    }

    [Theory]
    [InlineData("nb", "Saken ble avsluttet 1. oktober 2026 fordi oppdragsgiveren trakk den.")]
    [InlineData("en", "The case was closed on 1 October 2026 because the creditor withdrew it.")]
    public async Task AClosedCaseSaysAtTheTopWhenAndWhy(string language, string said)
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) =>
                one.Close(ClosedReason.Withdrawn, ClaimMaker.Circumstances, ClaimMaker.Occasion("2026-10-01", user))
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Equal(said, page.TextOf(".page__head .page__note"));
    }

    [Theory]
    [InlineData("nb", "kroner")]
    [InlineData("en", "Norwegian kroner")]
    public async Task TheUnitThatOnlyScreenReadersHear_IsInTheReadersLanguage(string language, string unit)
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Equal(unit, page.TextOf(".log__sum .ds-sr-only"));
    }

    [Fact]
    public async Task InEnglish_TheSameFiguresInOtherWords()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Contains("The claim today", page.TextOf(".case__claim"), StringComparison.Ordinal);
        Assert.Contains(
            "Due date 25 August 2026 + 3 years is 25 August 2029.",
            page.TextOf(".case__rest"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task TheHistoryShowsSevenAtATime_AndCanBeNarrowed()
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) =>
            {
                one.SendDemand(user);
                foreach (var day in Enumerable.Range(1, 8))
                    one.Pay(10, $"2026-10-{day:00}", user);
            }
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");
        var more = await browser.GetAsync(page.Document.QuerySelector(".more a")!.GetAttribute("href")!.Split('#')[0]);
        var letters = await browser.GetAsync($"/cases/{one.CaseNumber}?log=letters");

        Assert.Equal(7, page.Document.QuerySelectorAll(".log__item").Length);
        Assert.Equal(11, more.Document.QuerySelectorAll(".log__item").Length);
        Assert.Null(more.Document.QuerySelector(".more"));
        Assert.Equal(
            ["Betalingsoppfordring sendt", "Inkassovarsel sendt"],
            letters.Document.QuerySelectorAll(".log__text .strong").Select(title => title.TextContent)
        );
    }

    [Fact]
    public async Task EveryLookIsWrittenDown_StaffOrNot()
    {
        var one = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        using var creditor = await _site.SignInAsync(PortalFactory.Creditor);
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);

        await creditor.GetAsync($"/cases/{one.CaseNumber}");
        var page = await staff.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var looks = await _site.WithDatabaseAsync(context =>
            context.AuditEntries.Where(entry => entry.SubjectId == one.Id).OrderBy(entry => entry.Id).ToListAsync()
        );
        Assert.Equal(
            [(AuditAction.Viewed, false, (Guid?)one.CreditorId), (AuditAction.Viewed, true, one.CreditorId)],
            looks.Select(look => (look.Action, look.ByStaff, look.CreditorId))
        );
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Trim();
}
