using CrediCare.Domain.Webhooks;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.Webhooks;

/// <summary>What may be written down as an address, spelled in every way that has been used to get inside.</summary>
public sealed class WebhookAddressTests
{
    [Theory]
    [InlineData("https://mottak.example.no/hendelser", "https://mottak.example.no/hendelser")]
    [InlineData("  https://mottak.example.no  ", "https://mottak.example.no/")]
    [InlineData("HTTPS://Mottak.Example.NO/A?b=C", "https://mottak.example.no/A?b=C")]
    [InlineData("https://mottak.example.no:443/", "https://mottak.example.no/")]
    [InlineData("https://mottak.example.no:8443/", "https://mottak.example.no:8443/")]
    [InlineData("https://mottak.example.no./", "https://mottak.example.no/")]
    [InlineData("https://blåbær.example.no/", "https://xn--blbr-roah.example.no/")]
    [InlineData("https://8.8.8.8/", "https://8.8.8.8/")]
    [InlineData("https://[2a00:1450:400f:80c::200e]/", "https://[2a00:1450:400f:80c::200e]/")]
    [InlineData("https://mottak.example.no/a@b?c=d@e", "https://mottak.example.no/a@b?c=d@e")]
    public void OnTheOpenInternet_IsKept(string typed, string kept)
    {
        var read = WebhookAddress.Read(typed, allowLoopback: false);

        Assert.True(read.Succeeded, read.Refusal?.ToString());
        Assert.Equal(kept, read.Value);
    }

    [Theory]
    [InlineData("", WebhookAddressProblem.Missing)]
    [InlineData("   ", WebhookAddressProblem.Missing)]
    [InlineData("mottak.example.no", WebhookAddressProblem.Malformed)]
    [InlineData("/hendelser", WebhookAddressProblem.Malformed)]
    [InlineData("//mottak.example.no/", WebhookAddressProblem.NotHttps)]
    [InlineData("https://", WebhookAddressProblem.Malformed)]
    [InlineData("https:///hendelser", WebhookAddressProblem.Malformed)]
    [InlineData("https://mottak.example.no/#a", WebhookAddressProblem.Malformed)]
    [InlineData("https://mottak.example.no/a b", WebhookAddressProblem.Malformed)]
    [InlineData("https://mottak.example.no/a\r\nHost: x", WebhookAddressProblem.Malformed)]
    [InlineData("https:\\\\mottak.example.no\\", WebhookAddressProblem.Malformed)]
    [InlineData("http://mottak.example.no/", WebhookAddressProblem.NotHttps)]
    [InlineData("ftp://mottak.example.no/", WebhookAddressProblem.NotHttps)]
    [InlineData("file:///etc/passwd", WebhookAddressProblem.Malformed)]
    [InlineData("javascript:alert(1)", WebhookAddressProblem.Malformed)]
    [InlineData("https://navn:ord@mottak.example.no/", WebhookAddressProblem.HasCredentials)]
    [InlineData("https://navn@mottak.example.no/", WebhookAddressProblem.HasCredentials)]
    [InlineData("https://@mottak.example.no/", WebhookAddressProblem.HasCredentials)]
    [InlineData("https://mottak.example.no@127.0.0.1/", WebhookAddressProblem.HasCredentials)]
    [InlineData("https://mottak.example.no:22/", WebhookAddressProblem.PortNotAllowed)]
    [InlineData("https://mottak.example.no:25/", WebhookAddressProblem.PortNotAllowed)]
    [InlineData("https://mottak.example.no:80/", WebhookAddressProblem.PortNotAllowed)]
    [InlineData("https://localhost/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://LOCALHOST./", WebhookAddressProblem.NotPublic)]
    [InlineData("https://a.localhost/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://skriver.local/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://metadata.google.internal/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://intranett/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://127.0.0.1/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://127.1/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://2130706433/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://0x7f000001/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://0x7f.1/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://0177.0.0.1/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://127.0.0.1./", WebhookAddressProblem.NotPublic)]
    [InlineData("https://0/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://169.254.169.254/latest/meta-data/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://[::1]/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://[::]/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://[::ffff:127.0.0.1]/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://[::ffff:7f00:1]/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://[64:ff9b::7f00:1]/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://[2002:7f00:1::]/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://[fe80::1]/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://[fd00:ec2::254]/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://１２７.０.０.１/", WebhookAddressProblem.NotPublic)]
    [InlineData("https://ⓛocalhost/", WebhookAddressProblem.NotPublic)]
    public void Elsewhere_IsRefused(string typed, WebhookAddressProblem problem) =>
        Assert.Equal(problem, WebhookAddress.Read(typed, allowLoopback: false).Refusal);

    /// <summary>Names that the letters of networks have no writing for.</summary>
    [Theory]
    [InlineData("xn--a.no")]
    [InlineData("xn--.no")]
    [InlineData("\u0300.example.no")]
    [InlineData("a\u200d.example.no")]
    [InlineData("a..example.no")]
    [InlineData("a\u3002.example.no")]
    [InlineData("-.example.no")]
    [InlineData("ab--c.example.no")]
    [InlineData("\ud83d\ude00.example.no")]
    [InlineData("\u05d0a.example.no")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example.no")]
    [InlineData("\u00e5aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example.no")]
    public void OddNames_AreKeptOrRefused(string name)
    {
        var read = WebhookAddress.Read($"https://{name}/", allowLoopback: false);

        Assert.True(read.Succeeded || read.Refusal is not null);
    }

    [Fact]
    public void VeryLong_IsRefused() =>
        Assert.Equal(
            WebhookAddressProblem.TooLong,
            WebhookAddress.Read($"https://mottak.example.no/{new string('a', WebhookAddress.Length)}", false).Refusal
        );

    [Theory]
    [InlineData("http://127.0.0.1:5050/a", true)]
    [InlineData("http://localhost:5050/a", true)]
    [InlineData("https://[::1]:5050/a", true)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("https://10.0.0.1/", false)]
    [InlineData("http://mottak.example.no/", false)]
    public void ThisMachine_OnlyWhereTheSettingSaysSo_AndNothingElseWithIt(string typed, bool isAllowed) =>
        Assert.Equal(isAllowed, WebhookAddress.Read(typed, allowLoopback: true).Succeeded);

    /// <summary>Whatever is typed is kept or refused; what is kept is read the same way again.</summary>
    [Fact]
    public void Anything_IsKeptOrRefused_AndWhatIsKeptStays() =>
        Any.Holds(
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
            text =>
            {
                foreach (var typed in new[] { text, $"https://{text}", $"https://{text}.example.no/{text}" })
                    if (
                        WebhookAddress.Read(typed, false) is { Succeeded: true, Value: var kept }
                        && (WebhookAddress.Read(kept, false) is not { Succeeded: true, Value: var again } || again != kept)
                    )
                        return false;
                return true;
            },
            2000
        );
}
