using System.Net;
using CrediCare.TestKit;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class ChangingCompanyTests(PortalFactory site) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Accountant_ChangesToAClient_AndTheCookieSaysWhich()
    {
        using var browser = await site.SignInAsync(PortalFactory.Accountant);
        var client = await PublicIdAsync("Måltrost Tannklinikk AS");

        var answer = await ChooseAsync(browser, client, "/inbox");

        Assert.Equal("/inbox", answer.Location);
        Assert.Contains(
            answer.Response.Headers.GetValues("Set-Cookie"),
            cookie => cookie.StartsWith($"{CurrentViewer.CompanyCookie}={client}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task CompanyOneDoesNotBelongTo_IsNotFound()
    {
        using var browser = await site.SignInAsync(PortalFactory.Accountant);

        var answer = await ChooseAsync(browser, await PublicIdAsync("Tjernvik Dyreklinikk AS"), "/");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.False(answer.Response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task AddressElsewhere_IsNotGoneTo()
    {
        using var browser = await site.SignInAsync(PortalFactory.Accountant);

        Assert.Equal(
            "/",
            (await ChooseAsync(browser, await PublicIdAsync("Måltrost Tannklinikk AS"), "https://evil.example/")).Location
        );
    }

    private static async Task<PortalPage> ChooseAsync(PortalClient browser, string company, string back)
    {
        var page = await browser.GetAsync("/account/security");
        var token = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.PostAsync(
            "/account/company",
            new()
            {
                ["company"] = company,
                ["returnUrl"] = back,
                ["__RequestVerificationToken"] = token,
            }
        );
    }

    private Task<string> PublicIdAsync(string name) =>
        site.WithDatabaseAsync(context =>
            context.Creditors.Where(creditor => creditor.Name == name).Select(creditor => creditor.PublicId).SingleAsync()
        );
}
