using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Users;

namespace CrediCare.Web.Tests.Features.Company;

/// <summary>What a proposed account says to those who look at it, us too.</summary>
public sealed class WaitingForConfirmationTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Proposer_HearsUntilWhen_AndIsNotTemptedToProposeAgain()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);

        var page = await siri.GetAsync(await siri.ProposeAsync());

        Assert.DoesNotContain("kan foreslås på nytt", page.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains(
            "Bekreftes den ikke innen 7. desember 2026, faller forslaget bort. Da kan du foreslå på nytt.",
            page.TextOf("main").Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Staff_SeeTheChangeTheContactAndTheAgreement_OnTheCreditorsPage()
    {
        using var siri = await _site.SignInAsync(PortalFactory.OtherCreditor);
        using var mona = await _site.SignInAsync(PortalFactory.Administrator);
        var change = (await siri.ProposeAsync()).Split('/')[^1];

        var page = await mona.GetAsync($"/admin/creditors/{await _site.CompanyIdAsync(UserSteps.Maltrost)}");

        Assert.Equal("Ny bankkonto venter på bekreftelse", page.TextOf($"a[href='/admin/creditors/changes/{change}']"));
        Assert.NotNull(page.Document.QuerySelector("dd a[href^='tel:+47']"));
        Assert.NotNull(page.Document.QuerySelector("dd a[href^='mailto:']"));
        Assert.Equal("Ikke inngått i portalen", page.Value("Avtale"));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("td[data-name]"), cell => cell.TextContent.Trim().Length == 0);
    }

    public void Dispose() => _site.Dispose();
}
