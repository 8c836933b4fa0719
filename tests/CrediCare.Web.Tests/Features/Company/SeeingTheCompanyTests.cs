using System.Net;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.Web.Tests.Features.Users;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Company;

public sealed class SeeingTheCompanyTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task Administrator_SeesWhatWeHave_TheAccountByItsLastDigitsOnly()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await amina.GetAsync("/company");

        Assert.Equal("Kvistbekk Rørservice AS", page.TextOf("#company-heading"));
        Assert.Equal("310 000 019", page.Value("Org.nummer"));
        Assert.Equal("Kvistbekkveien 12 3618 Kongsberg", page.Value("Postadresse"));
        Assert.Equal("32 00 00 19", page.Value("Telefon"));
        Assert.Equal("Samme e-post", page.Value("E-post for våre fakturaer"));
        Assert.Equal("Slutter på 4566", page.Value("Bankkonto"));
        Assert.DoesNotContain("9999", page.Text, StringComparison.Ordinal);
        Assert.Contains("Privatkunder", page.Text, StringComparison.Ordinal);
        Assert.Equal("/company", page.Document.QuerySelector(".nav__link[aria-current=page]")!.GetAttribute("href"));
        Assert.Equal("/help/company-details", page.Document.QuerySelector("a[href^='/help/company']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Agreement_ShowsWhatWasAccepted_ByWhomAndWhen()
    {
        await _site.WithDatabaseAsync(async context =>
        {
            var creditor = await context.Creditors.SingleAsync(one => one.Name == UserSteps.Kvistbekk);
            var package = await context.Packages.OrderBy(one => one.SortOrder).FirstAsync();
            context.Add(
                Agreement.Accept(creditor.Id, package.Id, AcceptedTerms.Of("2026-1", "Teksten", "Kari Kvist", _site.Clock.UtcNow))
            );
            await context.SaveChangesAsync();
        });
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await amina.GetAsync("/company");

        Assert.Equal("2026-1", page.Value("Versjon"));
        Assert.Equal("Kari Kvist", page.Value("Godtatt av"));
        Assert.Contains("23. november 2026", page.Value("Godtatt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/company")]
    [InlineData("/company/address")]
    [InlineData("/company/contact")]
    [InlineData("/company/bank-account")]
    [InlineData("/company/requests/new")]
    public async Task ReaderAndMember_AreKeptOut_AndSeeNoLink(string path)
    {
        using var jonas = await _site.SignInAsync(PortalFactory.Reader);
        // A member here, and an administrator somewhere else.
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);

        Assert.Equal(HttpStatusCode.Forbidden, (await jonas.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await berit.GetAsync(path)).Status);
        Assert.Null((await jonas.GetAsync("/cases")).Document.QuerySelector("a[href='/company']"));
    }

    [Fact]
    public async Task Accountant_OpensTheCompanyTheyAdminister_AndNoStrangers()
    {
        using var berit = await _site.SignInAsync(PortalFactory.Accountant);
        var maltrost = await _site.CompanyIdAsync(UserSteps.Maltrost);
        var tjernvik = await _site.CompanyIdAsync(UserSteps.Tjernvik);

        var page = await berit.GetAsync($"/company?company={maltrost}");

        Assert.Equal(UserSteps.Maltrost, page.TextOf("#company-heading"));
        Assert.Contains("ikke er firmaet du arbeider for nå", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            $"/company/address?company={maltrost}",
            page.Document.QuerySelector("a[href^='/company/address']")!.GetAttribute("href")
        );
        Assert.Equal(HttpStatusCode.NotFound, (await berit.GetAsync($"/company?company={tjernvik}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await berit.GetAsync($"/company/address?company={tjernvik}")).Status);
    }

    [Fact]
    public async Task Staff_HaveTheirOwnPages()
    {
        using var odd = await _site.SignInAsync(PortalFactory.Caseworker);

        Assert.Equal(HttpStatusCode.Forbidden, (await odd.GetAsync("/company")).Status);
    }

    public void Dispose() => _site.Dispose();
}
