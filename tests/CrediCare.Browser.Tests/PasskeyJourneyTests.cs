using CrediCare.TestKit;
using Microsoft.Playwright;

namespace CrediCare.Browser.Tests;

/// <summary>
/// Someone adds a passkey, signs in with it by the button and from among the addresses, removes it and is not let in by it
/// any more. The device is Chromium's own stand-in for one, which speaks the real protocol.
/// </summary>
[Collection(nameof(JourneysCollection))]
public sealed class PasskeyJourneyTests(BrowserPortal portal)
{
    private const string SignInButton = "form[data-passkey=sign-in] button";

    private readonly List<string> _barriers = [];

    // A passkey belongs to a name; a number is none.
    private string Home => portal.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Theory]
    [InlineData(Look.Desktop, "nb-NO", "Passnøkkelen er lagt til")]
    [InlineData(Look.PhoneDark, "en-GB", "The passkey has been added")]
    public async Task Passkey_IsAdded_LetsIn_AndIsRemoved(Look look, string language, string added)
    {
        var page = await portal.OpenAsync(look, language);
        // The button is what is looked at here; this browser offers nothing by itself.
        await page.AddInitScriptAsync("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        var device = await Device.PlugInAsync(page);
        await SignInAsync(page, PortalFactory.Accountant);
        await page.GotoAsync($"{Home}/account/security/passkeys/new");
        await LookAsync("passkey-new");
        await page.Locator("#PasskeyName").FillAsync("Lesebrettet");
        await page.Locator("form[data-passkey=add] button").ClickAsync();
        await Assertions.Expect(page.GetByText(added)).ToBeVisibleAsync();
        Assert.Equal(1, await device.CountAsync());
        await LookAsync("passkeys");
        portal.Clock.Advance(TimeSpan.FromSeconds(10));

        await LeaveAsync(page);
        await page.GotoAsync($"{Home}/account/sign-in?returnUrl=/account/security");
        await Assertions.Expect(page.Locator(SignInButton)).ToBeVisibleAsync();
        await LookAsync("passkey-sign-in");
        await page.Locator(SignInButton).ClickAsync();
        await page.WaitForURLAsync("**/account/security");
        portal.Clock.Advance(TimeSpan.FromSeconds(10));

        await page.Locator("a[href^='/account/security/passkeys/']:not([href$='/new'])").First.ClickAsync();
        await LookAsync("passkey");
        await page.Locator("form[action$='/remove'] button").ClickAsync();
        await page.WaitForURLAsync("**/account/security");
        Assert.Equal(0, await page.GetByText("Lesebrettet").CountAsync());
        portal.Clock.Advance(TimeSpan.FromSeconds(10));

        await LeaveAsync(page);
        await page.GotoAsync($"{Home}/account/sign-in");
        await page.Locator(SignInButton).ClickAsync();
        await page.WaitForURLAsync("**passkey=refused*");
        await LookAsync("passkey-refused");
        Assert.Empty(_barriers);

        async Task LookAsync(string name)
        {
            await BrowserPortal.PictureAsync(page, $"account-{name}-{language[..2]}-{look}");
            _barriers.AddRange(await BrowserPortal.BarriersAsync(page));
            if (await BrowserPortal.IsTooWideAsync(page))
                _barriers.Add($"{name} has to be scrolled sideways.");
        }
    }

    [Fact]
    public async Task Passkey_IsOfferedAmongTheAddresses_WithoutAButtonPressed()
    {
        var page = await portal.OpenAsync();
        var device = await Device.PlugInAsync(page);
        await AddAsync(page, PortalFactory.Reader);
        await LeaveAsync(page);

        await page.GotoAsync($"{Home}/account/sign-in?returnUrl=/account/security");

        await page.WaitForURLAsync("**/account/security");
        Assert.Equal(1, await device.CountAsync());
    }

    [Fact]
    public async Task DeviceThatDoesNotVerifyWhoHoldsIt_DoesNotLetIn()
    {
        var page = await portal.OpenAsync();
        var device = await Device.PlugInAsync(page);
        await AddAsync(page, PortalFactory.OtherCreditor);
        await LeaveAsync(page);
        await device.VerifyAsync(false);

        await page.GotoAsync($"{Home}/account/sign-in");
        await page.Locator(SignInButton).ClickAsync();

        await Assertions.Expect(page.Locator("[data-passkey-said]")).ToContainTextAsync("ingen innlogging");
        Assert.Contains("/account/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrowserWithoutPasskeys_OrWithoutScript_ShowsNoButton_AndSignsInAsBefore()
    {
        var old = await portal.OpenAsync();
        await old.AddInitScriptAsync("delete window.PublicKeyCredential");
        var plain = await portal.OpenAsync(script: false);
        foreach (var page in (IPage[])[old, plain])
        {
            await page.GotoAsync($"{Home}/account/sign-in");
            Assert.False(await page.Locator(SignInButton).IsVisibleAsync());
            await SignInAsync(page, PortalFactory.Creditor);
            await page.GotoAsync($"{Home}/account/security/passkeys/new");
            Assert.True(await page.Locator("[data-passkey-without]").IsVisibleAsync());
            Assert.False(await page.Locator("form[data-passkey]").IsVisibleAsync());
        }
    }

    private async Task AddAsync(IPage page, string email)
    {
        await SignInAsync(page, email);
        await page.GotoAsync($"{Home}/account/security/passkeys/new");
        await page.Locator("form[data-passkey=add] button").ClickAsync();
        await page.WaitForURLAsync("**/account/security");
        portal.Clock.Advance(TimeSpan.FromSeconds(10));
    }

    private async Task SignInAsync(IPage page, string email)
    {
        await page.GotoAsync($"{Home}/account/sign-in");
        await page.Locator("#Email").FillAsync(email);
        await page.Locator("#Password").FillAsync(PortalFactory.Password);
        await page.Locator("main form button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    private static Task LeaveAsync(IPage page) => page.Context.ClearCookiesAsync();

    /// <summary>Chromium's virtual authenticator: a phone or a computer that can tell who holds it.</summary>
    private sealed class Device(ICDPSession session, string id)
    {
        public static async Task<Device> PlugInAsync(IPage page)
        {
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("WebAuthn.enable");
            var added = await session.SendAsync(
                "WebAuthn.addVirtualAuthenticator",
                new()
                {
                    ["options"] = new Dictionary<string, object>
                    {
                        ["protocol"] = "ctap2",
                        ["transport"] = "internal",
                        ["hasResidentKey"] = true,
                        ["hasUserVerification"] = true,
                        ["isUserVerified"] = true,
                        ["automaticPresenceSimulation"] = true,
                    },
                }
            );
            return new Device(session, added!.Value.GetProperty("authenticatorId").GetString()!);
        }

        public Task VerifyAsync(bool verifies) =>
            session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = verifies });

        public async Task<int> CountAsync()
        {
            var held = await session.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id });
            return held!.Value.GetProperty("credentials").EnumerateArray().Count();
        }
    }
}
