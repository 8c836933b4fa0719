using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrediCare.Domain.Webhooks;

/// <summary>
/// What both sides know: 256 random bits, shown once. The receiver sums up what came with it and compares, and knows then that we
/// sent it, that nobody changed it, and when.
/// </summary>
/// <param name="Text">As it is shown; its UTF-8 bytes are the key.</param>
public sealed record WebhookSecret(string Text)
{
    /// <summary>What every secret begins with, so that one that has leaked is recognised where it lies.</summary>
    public const string Mark = "whsec_";

    private const int Bytes = 32;

    public static WebhookSecret New() => new(Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>HMAC-SHA256 of <c>seconds.body</c>, 64 hexadecimal digits.</summary>
    /// <param name="unixSeconds">When it is sent, in whole seconds since 1970, UTC.</param>
    /// <param name="body">The bytes that are sent.</param>
    public string Sign(long unixSeconds, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{unixSeconds}.")), .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Text), signed));
    }
}

/// <summary>The header that carries the signatures.</summary>
public static class WebhookSignature
{
    public const string Header = "CrediCare-Signature";

    /// <summary><c>t=seconds,v1=signature</c>, and one more signature for each further secret that holds.</summary>
    public static string Of(long unixSeconds, ReadOnlySpan<byte> body, IReadOnlyList<WebhookSecret> secrets)
    {
        var written = new StringBuilder().Append(CultureInfo.InvariantCulture, $"t={unixSeconds}");
        foreach (var secret in secrets)
            written.Append(",v1=").Append(secret.Sign(unixSeconds, body));
        return written.ToString();
    }
}
