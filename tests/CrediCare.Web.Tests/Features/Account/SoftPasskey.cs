using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrediCare.Web.Tests.Features.Account;

/// <summary>
/// A device in software that makes one passkey and answers with it, rightly or as a thief would. It does not count its
/// answers, as passkeys that live on several devices do not.
/// </summary>
internal sealed class SoftPasskey : IDisposable
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);
    private string? _userHandle;

    public string Origin { get; set; } = "http://localhost";

    /// <summary>Whether it has seen who holds it.</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>The answer to a question for a new passkey.</summary>
    public string Make(string question)
    {
        var asked = JsonNode.Parse(question)!;
        _userHandle = asked["user"]!["id"]!.GetValue<string>();
        var clientData = ClientData("webauthn.create", asked);
        byte[] attested =
        [
            .. Facts(asked["rp"]!["id"]!.GetValue<string>(), HasCredential),
            .. new byte[16],
            0,
            (byte)_id.Length,
            .. _id,
            .. PublicKey(),
        ];
        // CBOR: { "fmt": "none", "attStmt": {}, "authData": bytes }
        byte[] attestation =
        [
            0xA3,
            .. Text("fmt"),
            .. Text("none"),
            .. Text("attStmt"),
            0xA0,
            .. Text("authData"),
            0x59,
            .. Short(attested.Length),
            .. attested,
        ];
        return Answer(
            new
            {
                clientDataJSON = Code(clientData),
                attestationObject = Code(attestation),
                transports = new[] { "internal" },
            }
        );
    }

    /// <summary>The answer to a question who it is.</summary>
    /// <param name="question">As the site asked.</param>
    /// <param name="domain">The domain it believes to be on.</param>
    /// <param name="spoilt">Whether the signature is broken.</param>
    public string Use(string question, string? domain = null, bool spoilt = false)
    {
        var asked = JsonNode.Parse(question)!;
        var clientData = ClientData("webauthn.get", asked);
        var facts = Facts(domain ?? asked["rpId"]!.GetValue<string>(), 0);
        var signature = _key.SignData(
            [.. facts, .. SHA256.HashData(clientData)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        if (spoilt)
            signature[^1] ^= 1;
        return Answer(
            new
            {
                clientDataJSON = Code(clientData),
                authenticatorData = Code(facts),
                signature = Code(signature),
                userHandle = _userHandle,
            }
        );
    }

    public void Dispose() => _key.Dispose();

    private string Answer(object response) =>
        JsonSerializer.Serialize(
            new
            {
                id = Code(_id),
                rawId = Code(_id),
                type = "public-key",
                clientExtensionResults = new { },
                response,
            }
        );

    private byte[] ClientData(string type, JsonNode asked) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type,
                challenge = asked["challenge"]!.GetValue<string>(),
                origin = Origin,
                crossOrigin = false,
            }
        );

    private byte[] Facts(string domain, byte flags)
    {
        return
        [
            .. SHA256.HashData(Encoding.UTF8.GetBytes(domain)),
            (byte)(flags | UserPresent | (Verifies ? UserVerified : 0)),
            .. new byte[4],
        ];
    }

    /// <summary>COSE: { 1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y }.</summary>
    private byte[] PublicKey()
    {
        var point = _key.ExportParameters(false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Short(int length) => [(byte)(length >> 8), (byte)length];

    private static string Code(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
