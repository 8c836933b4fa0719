using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Account;

public sealed class SettingUpCodesTests : IDisposable
{
    private const string Page = "/account/security/second-factor";

    private readonly PortalFactory _site = new();

    [Fact]
    public async Task OnThePhoneItself_TheKeyIsALink_ToTheApp()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var page = await amina.GetAsync(Page);

        var key = page.TextOf(".second-factor__key");
        Assert.Matches("^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$", key);
        Assert.Equal(
            $"otpauth://totp/CrediCare:kreditor%40demo.example?secret={key.Replace(" ", "", StringComparison.Ordinal)}&issuer=CrediCare&digits=6",
            page.Document.QuerySelector("a[href^='otpauth:']")!.GetAttribute("href")
        );
    }

    [Theory]
    [InlineData("12ab", "Koden har seks siffer")]
    [InlineData("1234567", "Koden har seks siffer")]
    [InlineData("", "Skriv koden")]
    [InlineData(" 000 000 ", "feil eller brukt")]
    public async Task AWrongCode_IsToldHowItIsWrong(string typed, string message)
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);

        var answer = await amina.SubmitAsync(await amina.GetAsync(Page), new() { ["Code"] = typed });

        var said = Assert.Single(answer.Document.QuerySelectorAll("ds-error-summary li"));
        Assert.Contains(message, said.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACodeInGroups_IsRead()
    {
        using var amina = await _site.SignInAsync(PortalFactory.Creditor);
        var page = await amina.GetAsync(Page);
        var code = new Authenticator(page.TextOf(".second-factor__key"), _site.Clock).Code();

        var answer = await amina.SubmitAsync(page, new() { ["Code"] = $"{code[..3]} {code[3..]}" });

        Assert.NotNull(answer.Document.QuerySelector(".recovery-codes"));
    }

    public void Dispose() => _site.Dispose();
}
