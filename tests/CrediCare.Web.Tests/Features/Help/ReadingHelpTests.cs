using System.Net;
using CrediCare.Data.Rates;
using CrediCare.Data.Seeding;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Help;

public sealed class ReadingHelpTests(PortalFactory site) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task SignedOut_AllArticlesAreListedAndCanBeRead()
    {
        using var browser = site.Browser();

        var page = await browser.GetAsync("/help");
        var links = page.Document.QuerySelectorAll("main .help-list a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(RequiredHelp.Places.Count, links.Count);
        Assert.Equal(8, page.Document.QuerySelectorAll("main h2").Length);
        foreach (var link in links)
        {
            var article = await browser.GetAsync(link);

            Assert.Equal(HttpStatusCode.OK, article.Status);
            Assert.DoesNotContain("{{", article.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("](", article.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Article_IsReadInTheReadersLanguage()
    {
        using var norwegian = site.Browser();
        using var english = site.Browser();
        english.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        Assert.Equal(
            "Når foreldes kravet, og hva forlenger fristen?",
            (await norwegian.GetAsync("/help/limitation")).TextOf("h1")
        );
        Assert.Equal(
            "When is a claim time-barred, and what extends the time?",
            (await english.GetAsync("/help/limitation")).TextOf("h1")
        );
    }

    [Fact]
    public async Task Figures_AreTodaysOfTheDatedRows()
    {
        using var browser = site.Browser();

        var costs = (await browser.GetAsync("/help/costs")).TextOf(".help-text");

        Assert.Contains("Gebyr for varsel: 38 kr", costs, StringComparison.Ordinal);
        Assert.Contains("i dag er 750 kr", costs, StringComparison.Ordinal);
        Assert.Contains("600 kr fra betalingsoppfordringen, og 1 200 kr", costs, StringComparison.Ordinal);
        Assert.Contains("12,25 % i året. Satsen er kjent til 31. desember 2026", costs, StringComparison.Ordinal);
        Assert.Contains("2 071 kr for forliksrådet og 928 kr", costs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "når blir saken foreldet", "/help/limitation", "artikler, den som passer best først")]
    [InlineData("en", "who must attend the hearing", "/help/conciliation-board", "articles, the best match first")]
    public async Task Search_WithoutScript_ShowsTheBestFirst(string language, string question, string first, string count)
    {
        using var browser = site.Browser();
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await browser.SubmitAsync(await browser.GetAsync("/help"), new() { ["q"] = question }, "main form");
        var part = await browser.GetAsync($"/help/results?q={Uri.EscapeDataString(question)}");

        Assert.Equal(first, page.Document.QuerySelector(".help-hits a")!.GetAttribute("href"));
        Assert.Contains(count, page.Text, StringComparison.Ordinal);
        Assert.Equal(question, page.Document.QuerySelector("#help-q")!.GetAttribute("value"));
        Assert.Equal(page.TextOf("[data-help-shown]"), part.Text);
        Assert.Null(part.Document.QuerySelector("header"));
    }

    [Theory]
    [InlineData("kvantefysikk")]
    [InlineData("<b>xyzzyx</b>")]
    [InlineData("😀")]
    public async Task Search_ForNothingWeKnow_SaysSoAndOffersAWayOn(string question)
    {
        using var browser = site.Browser();

        var page = await browser.GetAsync($"/help?q={Uri.EscapeDataString(question)}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal($"Ingen artikler passer med «{question}»", page.TextOf("main h2"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/support']"));
    }

    [Fact]
    public async Task Search_ForAVeryLongQuestion_IsAnswered()
    {
        using var browser = site.Browser();

        var page = await browser.GetAsync($"/help?q={string.Join('+', Enumerable.Repeat("foreldelse", 400))}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("/help/limitation", page.Document.QuerySelector(".help-hits a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/help/finnes-ikke")]
    [InlineData("/help/LIMITATION")]
    [InlineData("/help/..%2fadmin")]
    public async Task UnknownArticle_IsNotFound(string path)
    {
        using var browser = site.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
    }

    [Theory]
    [InlineData("/cases", "/help/case-status")]
    [InlineData("/registrations", "/help/where-is-my-case")]
    [InlineData("/account/security", "/help/sign-in-safely")]
    public async Task Page_LinksTheArticleThatExplainsIt(string path, string article)
    {
        using var browser = await site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync(path);

        Assert.Equal(article, page.Document.QuerySelector(".page-help a")!.GetAttribute("href"));
        Assert.StartsWith("Hjelp til denne siden: ", page.TextOf(".page-help p"), StringComparison.Ordinal);
    }
}

/// <summary>A shelf of its own, because here the rates are changed.</summary>
public sealed class HelpFiguresChangeTests
{
    [Fact]
    public async Task NewRate_IsSeenAMinuteLater_WithoutAnyoneTouchingTheArticle()
    {
        await using var site = new PortalFactory();
        using var browser = site.Browser();
        await browser.GetAsync("/help/payment-plans");
        await site.WithDatabaseAsync(async context =>
        {
            var row = await context.Set<PaymentPlanApprovalRow>().SingleAsync();
            context.Add(
                new PaymentPlanApprovalRow
                {
                    ValidFrom = new DateOnly(2026, 11, 23),
                    MaximumInstallments = 18,
                    MaximumOre = 50_000_00,
                    Source = row.Source,
                    CreatedAtUtc = row.CreatedAtUtc,
                }
            );
            await context.SaveChangesAsync();
        });
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        var text = (await browser.GetAsync("/help/payment-plans")).TextOf(".help-text");

        Assert.Contains("mer enn 18 avdrag", text, StringComparison.Ordinal);
        Assert.Contains("50 000,00 kr", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RateThatIsNotKnown_IsSaidToBeUnknown()
    {
        await using var site = new PortalFactory();
        site.Clock.Advance(TimeSpan.FromDays(60));
        using var browser = site.Browser();

        var text = (await browser.GetAsync("/help/costs")).TextOf(".help-text");

        Assert.Contains("Forsinkelsesrente: (ikke fastsatt ennå) i året", text, StringComparison.Ordinal);
        Assert.Contains("(ikke fastsatt ennå) for forliksrådet", text, StringComparison.Ordinal);
    }
}
