using CrediCare.TestKit;
using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>What a browser with script adds where a password is typed.</summary>
[Collection(nameof(JourneysCollection))]
public sealed class PasswordHelpTests(BrowserPortal portal)
{
    [Fact]
    public async Task ThePassword_CanBeLookedAt_AndIsSentAsOne()
    {
        var page = await portal.OpenAsync();
        await page.GotoAsync("/account/sign-in");
        var field = page.Locator("#Password");
        var button = page.Locator(".field__show");

        await page.Locator("#Email").FillAsync(PortalFactory.Creditor);
        await field.FillAsync(PortalFactory.Password);
        await Assertions.Expect(button).ToHaveTextAsync("Vis passordet (Passord)");
        await button.ClickAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("type", "text");
        await Assertions.Expect(button).ToHaveTextAsync("Skjul passordet (Passord)");
        Assert.Empty(await BrowserPortal.BarriersAsync(page));
        await BrowserPortal.PictureAsync(page, "password-shown");
        await page.EvaluateAsync(
            "() => document.querySelector('#Password').form.addEventListener('submit', one => one.preventDefault())"
        );
        await field.PressAsync("Enter");

        await Assertions.Expect(field).ToHaveAttributeAsync("type", "password");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("kort", "Mangler tegn: 8")]
    [InlineData("abababababab", "For få ulike tegn")]
    [InlineData("gule epler tri", "Langt nok. Et ord til gjør det enda sterkere.")]
    [InlineData("gule epler triller langt", "Sterkt, så lenge du ikke bruker det andre steder.")]
    [InlineData("", "")]
    public async Task ANewPassword_IsJudgedWhileOneTypes(string typed, string said)
    {
        var page = await portal.OpenAsAsync(PortalFactory.Creditor);
        await page.GotoAsync("/account/security/password");

        await page.Locator("#NewPassword").FillAsync("noe annet");
        await page.Locator("#NewPassword").FillAsync(typed);

        await Assertions.Expect(page.Locator("main [role=status]")).ToHaveTextAsync(said);
        Assert.Equal(3, await page.Locator(".field__show").CountAsync());
        await BrowserPortal.PictureAsync(page, $"password-judged-{typed.Length}");
        await page.Context.CloseAsync();
    }
}
