using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Cases;

/// <summary>The plan as the case page shows it. Today is Monday 23 November 2026.</summary>
public sealed class PaymentPlanTests : IAsyncLifetime
{
    private static readonly (DateOnly, Money)[] Three =
    [
        (ClaimMaker.Day("2026-10-23"), Money.FromKroner(1_000)),
        (ClaimMaker.Day("2026-11-20"), Money.FromKroner(1_000)),
        (ClaimMaker.Day("2026-12-23"), Money.FromKroner(1_000)),
    ];

    private readonly PortalFactory _site = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData(
        "nb",
        "1 av 3 avdrag er betalt.",
        "Betalt 1 300,00 kr",
        "Gjenstår 1 700,00 kr",
        "Betalt",
        "Ikke betalt, 300,00 er kommet",
        "Ikke forfalt",
        "23.10.2026"
    )]
    [InlineData(
        "en",
        "1 of 3 instalments have been paid.",
        "Paid 1 300,00 kr",
        "Left 1 700,00 kr",
        "Paid",
        "Not paid, 300,00 received",
        "Not due yet",
        "23 Oct 2026"
    )]
    public async Task AnActivePlan_ShowsEachInstalment_TheSum_AndWhatIsLeft(
        string language,
        string state,
        string paid,
        string left,
        string first,
        string second,
        string third,
        string day
    )
    {
        var one = await _site.AddCaseWithPlanAsync(
            needsApproval: false,
            "2026-10-05",
            Three,
            then: (one, user) => one.Pay(1_300, "2026-10-23", user)
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        var plan = page.TextOf(".case__plan").Replace('\u00A0', ' ');
        foreach (var said in new[] { state, paid, left })
            Assert.Contains(said, plan, StringComparison.Ordinal);
        Assert.Equal(
            [first, second, third],
            page.Document.QuerySelectorAll(".case__plan tbody td:nth-child(3)").Select(cell => cell.TextContent.Trim())
        );
        Assert.Equal(day, page.TextOf(".case__plan tbody time").Replace('\u00A0', ' '));
        Assert.Equal("3 000,00", page.TextOf(".case__plan tfoot .amount").Replace('\u00A0', ' '));
        Assert.Equal("43.33", page.Document.QuerySelector(".case__plan .bar__fill")!.GetAttribute("width"));
    }

    [Fact]
    public async Task AProposal_ShowsItsInstalments_WithoutSayingThatAnythingIsPaid()
    {
        var one = await _site.AddCaseWithPlanAsync(needsApproval: true, "2026-10-05", Three);
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await browser.GetAsync($"/cases/{one.CaseNumber}");

        Assert.Equal(
            ["Foreslått", "Foreslått", "Foreslått"],
            page.Document.QuerySelectorAll(".case__plan tbody td:nth-child(3)").Select(cell => cell.TextContent.Trim())
        );
        Assert.Contains("Avtalen gjelder først når den er godkjent.", page.TextOf(".case__plan"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".case__plan .bar"));
    }

    [Fact]
    public async Task WithoutAPlan_OrWithARejectedOne_ThereIsNoSection()
    {
        var without = await _site.AddCaseAsync(DemoFirms.Kvistbekk, "Ingrid Prøvedal");
        var rejected = await _site.AddCaseWithPlanAsync(needsApproval: true, "2026-10-05", Three);
        await _site.WithDatabaseAsync(context =>
            context
                .PaymentPlans.Where(plan => plan.CaseId == rejected.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(plan => plan.State, PaymentPlanState.Rejected))
        );
        using var browser = await _site.SignInAsync(PortalFactory.Creditor);

        foreach (var one in new[] { without, rejected })
            Assert.Null((await browser.GetAsync($"/cases/{one.CaseNumber}")).Document.QuerySelector(".case__plan"));
    }
}
