using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class DemoStaffSecondFactorTests(DemoStaffSecondFactorTests.Strict site)
    : IClassFixture<DemoStaffSecondFactorTests.Strict>
{
    public sealed class Strict : PortalFactory
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
            [KeyValuePair.Create("Demo:RequireSecondFactor", "true")];
    }

    [Fact]
    public async Task DemoStaff_NeedItToo_WhenTheSettingSaysSo()
    {
        using var browser = await site.SignInAsync(PortalFactory.Administrator);

        Assert.Equal("/account/security/second-factor", (await browser.GetAsync("/admin/mail")).Location);
    }

    [Fact]
    public async Task Creditors_DoNot()
    {
        using var browser = await site.SignInAsync(PortalFactory.Creditor);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await browser.GetAsync("/admin/mail")).Status);
    }
}
