using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Home;

/// <summary>What someone who is signed in meets first.</summary>
public sealed class StartingTests
{
    [Fact]
    public async Task AdministratorOfANewCompany_IsShownHowToBegin_AndWhatIsDone()
    {
        await using var site = new PortalFactory();
        using var amina = await site.SignInAsync(PortalFactory.Creditor);

        var before = await amina.GetAsync("/");
        await amina.SubmitAsync(
            await amina.GetAsync("/company/contact"),
            new()
            {
                ["ContactName"] = "Kari Kvist",
                ["Email"] = "kari@kvistbekk.example",
                ["Phone"] = "412 34 567",
            },
            "main form[action='/company/contact']"
        );
        var after = await amina.GetAsync("/");

        Assert.Equal("Kom i gang", before.TextOf("h1"));
        Assert.Equal(
            ["/account/security/second-factor", "/account/security", "/company/contact", "/registrations/new"],
            before.Document.QuerySelectorAll("ol.ahead a").Select(step => step.GetAttribute("href"))
        );
        Assert.Null(after.Document.QuerySelector("ol.ahead a[href='/company/contact']"));
    }

    [Fact]
    public async Task EverybodyElse_IsLedToTheDashboard_AndStaffToTheirDesk()
    {
        await using var site = new WithCases();
        await using var empty = new PortalFactory();
        using var amina = await site.SignInAsync(PortalFactory.Creditor);
        using var jonas = await empty.SignInAsync(PortalFactory.Reader);
        using var odd = await empty.SignInAsync(PortalFactory.Caseworker);

        foreach (var browser in new[] { amina, jonas })
            Assert.Equal("/dashboard", (await browser.GetAsync("/")).Location);
        Assert.Equal("/admin", (await odd.GetAsync("/")).Location);
    }

    private sealed class WithCases : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Demo:Cases", "10")];
    }
}
