using CrediCare.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CrediCare.Web.Tests.Startup;

/// <summary>What the site tells browsers where it is meant for people: outside Development, over https.</summary>
public sealed class ProductionTests(ProductionTests.ProductionPortal portal) : IClassFixture<ProductionTests.ProductionPortal>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/account/sign-in")]
    [InlineData("/cases")]
    [InlineData("/nothing-here")]
    [InlineData("/css/parts.css")]
    [InlineData("/api/v1/cases")]
    public async Task EveryAnswer_AsksForEncryptionForAYear(string path)
    {
        using var browser = portal.EncryptedBrowser();

        var answer = await browser.GetAsync(path);

        Assert.Equal(
            "max-age=31536000; includeSubDomains",
            Assert.Single(answer.Response.Headers.GetValues("Strict-Transport-Security"))
        );
    }

    [Fact]
    public async Task TheSession_IsACookieThatNoOtherHostCanSet()
    {
        using var browser = portal.EncryptedBrowser();

        var page = await browser.GetAsync("/account/sign-in");
        var answer = await browser.SubmitAsync(
            page,
            new() { ["Email"] = PortalFactory.Creditor, ["Password"] = PortalFactory.Password },
            "form[action*='sign-in']:has([name=Password])"
        );

        var cookies = answer.Response.Headers.GetValues("Set-Cookie").ToList();
        var session = Assert.Single(cookies, cookie => cookie.Contains("credicare-session", StringComparison.Ordinal));
        Assert.StartsWith("__Host-credicare-session=", session, StringComparison.Ordinal);
        Assert.Equal(["httponly", "path=/", "samesite=lax", "secure"], Attributes(session).Order(StringComparer.Ordinal));
        Assert.Equal("/cases", (await browser.GetAsync("/cases")).Path);
        Assert.Null((await browser.GetAsync("/cases")).Location);
        Assert.All(cookies, cookie => Assert.Contains("secure", Attributes(cookie)));
        Assert.All(page.Response.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", Attributes(cookie)));
    }

    private static IEnumerable<string> Attributes(string cookie) => cookie.Split("; ").Skip(1).Where(part => part.Length > 0);

    public sealed class ProductionPortal : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
            [
                new("Site:PublicUrl", "https://portal.example"),
                new("Security:MasterKeyFile", Path.Combine(StorageRoot, "master.key")),
                new("Site:ContactEmail", "sak@portal.example"),
                new("Site:ContactPhone", "21 00 00 19"),
                new("Mail:Mode", "Pickup"),
            ];

        public PortalClient EncryptedBrowser() =>
            new(
                CreateClient(
                    new WebApplicationFactoryClientOptions
                    {
                        AllowAutoRedirect = false,
                        BaseAddress = new Uri("https://portal.example"),
                    }
                )
            );

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
        }
    }
}
