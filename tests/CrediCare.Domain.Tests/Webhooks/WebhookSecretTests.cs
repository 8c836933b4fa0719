using System.Security.Cryptography;
using System.Text;
using CrediCare.Domain.Webhooks;

namespace CrediCare.Domain.Tests.Webhooks;

/// <summary>What is signed can be checked by anyone who has the secret, and by nobody else.</summary>
public sealed class WebhookSecretTests
{
    private static readonly byte[] Body = """{"id":"Æ1"}"""u8.ToArray();

    [Fact]
    public void Secret_Has256RandomBits_AndItsMark()
    {
        var made = Enumerable.Range(0, 100).Select(_ => WebhookSecret.New().Text).ToList();

        Assert.Equal(100, made.Distinct().Count());
        Assert.All(made, one => Assert.Matches("^whsec_[A-Za-z0-9_-]{43}$", one));
    }

    /// <summary>By openssl: <c>printf '1795392000.{"id":"Æ1"}' | openssl dgst -sha256 -hmac whsec_prøve</c>.</summary>
    [Fact]
    public void Signature_IsWhatAnotherProgramSays() =>
        Assert.Equal(
            "f7b0fd288ed2f9b6fb9c1cb655a04217add645cb99890fb6b86d8b83cbc93a4a",
            new WebhookSecret("whsec_prøve").Sign(1795392000, Body)
        );

    [Fact]
    public void Header_CarriesTheTime_AndASignatureForEachSecret()
    {
        var (fresh, earlier) = (WebhookSecret.New(), WebhookSecret.New());

        var header = WebhookSignature.Of(1795392000, Body, [fresh, earlier]);

        Assert.Equal($"t=1795392000,v1={fresh.Sign(1795392000, Body)},v1={earlier.Sign(1795392000, Body)}", header);
    }

    [Fact]
    public void OtherTimeBodyOrSecret_IsAnotherSignature()
    {
        var secret = WebhookSecret.New();
        string[] all =
        [
            secret.Sign(1, Body),
            secret.Sign(2, Body),
            secret.Sign(1, [.. Body, 0]),
            WebhookSecret.New().Sign(1, Body),
        ];

        Assert.Equal(4, all.Distinct().Count());
        Assert.Equal(
            Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret.Text), (byte[])[.. "1."u8, .. Body])),
            all[0]
        );
    }
}
