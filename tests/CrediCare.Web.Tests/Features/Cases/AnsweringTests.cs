using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Cases;

/// <summary>What a creditor is asked about a case, by when, and how to answer.</summary>
public sealed class AnsweringTests : IAsyncLifetime
{
    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData(
        "nb",
        "Vi trenger svar fra deg innen mandag 30. november",
        "Ingrid Prøvedal ber om å betale 3 500,00 kr i 3 avdrag: 1 200,00 kr om gangen og 1 100,00 kr til slutt, fra 15. desember 2026 til 15. februar 2027.",
        "Svarer du ikke innen mandag 30. november, regnes avtalen som avslått",
        "Slik svarer du"
    )]
    [InlineData(
        "en",
        "We need your answer by Monday 30 November",
        "Ingrid Prøvedal asks to pay 3 500,00 kr in 3 instalments: 1 200,00 kr at a time and 1 100,00 kr at the end, from 15 December 2026 to 15 February 2027.",
        "Without an answer by Monday 30 November the plan counts as rejected",
        "How to answer"
    )]
    public async Task APlan_SaysWhatIsAskedByWhenAndHow(string language, string title, string asked, string silence, string how)
    {
        var one = await PlanAsync(1_200, 1_200, 1_100);
        using var browser = await ReaderAsync(language);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        var turn = page.TextOf(".turn").Replace('\u00A0', ' ');
        foreach (var said in new[] { title, asked, silence, how, "sak@credicare.example", "21 00 00 19", one.CaseNumber })
            Assert.Contains(said, turn, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($".turn a[href='mailto:sak@credicare.example?subject={one.CaseNumber}']"));
        Assert.NotNull(page.Document.QuerySelector(".turn a[href='tel:+4721000019']"));
    }

    [Theory]
    [InlineData("i 2 avdrag på 1 200,00 kr", 1_200, 1_200)]
    [InlineData("i 3 avdrag på høyst 1 300,00 kr", 1_200, 1_300, 1_100)]
    [InlineData("samlet 15. desember 2026", 1_200)]
    public async Task APlan_IsToldByItsAmounts(string said, params int[] kroner)
    {
        var one = await PlanAsync(kroner);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Contains(said, page.TextOf(".turn").Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheDayHasPassed_ThePageSaysSo()
    {
        var one = await PlanAsync(1_200, 1_200);
        _site.Clock.Advance(TimeSpan.FromDays(8));
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Contains("Vi ventet svar fra deg innen mandag 30. november", page.TextOf(".turn"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "nb",
        "Vi trenger svar fra deg innen onsdag 2. desember",
        "Odd Utkastnes, saksbehandler, spurte deg onsdag 18. november:",
        "Svarer du ikke, går inkassoen videre"
    )]
    [InlineData(
        "en",
        "We need your answer by Wednesday 2 December",
        "Odd Utkastnes, caseworker, asked you on Wednesday 18 November:",
        "Without an answer, collection goes on"
    )]
    public async Task AQuestion_IsPutAgainWithItsDay_UntilItIsAnswered(string language, string title, string who, string silence)
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) =>
            {
                var first = one.Ask("Er adressen riktig?", "2026-11-02", user);
                one.Withdraw(first, null, null, ClaimMaker.Occasion("2026-11-03", user));
                one.Ask("Har dere en <ordrebekreftelse>?", "2026-11-18", user);
            }
        );
        using var browser = await ReaderAsync(language);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        var turn = page.TextOf(".turn");
        foreach (var said in new[] { title, who, "Har dere en <ordrebekreftelse>?", silence, "sak@credicare.example" })
            Assert.Contains(said, turn, StringComparison.Ordinal);
        Assert.DoesNotContain("Er adressen riktig?", turn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADisputedCase_SaysWhereToSendWhatCanSettleIt()
    {
        var one = await _site.AddCaseAsync(
            DemoFirms.Kvistbekk,
            "Ingrid Prøvedal",
            moves: (one, user) => one.Dispute(DisputeReason.Defective, "Nei.", "2026-11-13", user)
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        Assert.NotNull(page.Document.QuerySelector(".case__ahead a[href^='mailto:sak@credicare.example']"));
    }

    [Fact]
    public async Task Staff_AreNotAsked()
    {
        var one = await PlanAsync(1_200, 1_200);
        using var staff = await _site.SignInAsync(PortalFactory.Caseworker);

        var page = await staff.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Null(page.Document.QuerySelector(".turn"));
        Assert.Null(page.Document.QuerySelector("a[href^='mailto:']"));
    }

    private async Task<PortalClient> ReaderAsync(string language)
    {
        var browser = await _site.SignInAsync(PortalFactory.Creditor);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return browser;
    }

    /// <summary>A plan proposed on 16 November, its instalments monthly from 15 December.</summary>
    private Task<Case> PlanAsync(params int[] kroner) =>
        _site.AddCaseWithPlanAsync(
            needsApproval: true,
            "2026-11-16",
            [.. kroner.Select((part, index) => (ClaimMaker.Day("2026-12-15").AddMonths(index), Money.FromKroner(part)))]
        );
}
