using System.Text;
using QRCoder;

namespace CrediCare.Web.Features.Account;

/// <summary>The secret as authenticator apps read it from the screen.</summary>
public static class SecondFactorPicture
{
    private const int PixelsPerModule = 5;

    /// <summary>What the picture says; on the phone itself, a link that its app opens.</summary>
    public static string Address(string key, string email) =>
        $"otpauth://totp/CrediCare:{Uri.EscapeDataString(email)}?secret={key}&issuer=CrediCare&digits=6";

    public static string Draw(string key, string email)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(Address(key, email), QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(drawing.GetGraphic(PixelsPerModule)))}";
    }

    public static string InGroups(string key) => string.Join(' ', key.Chunk(4).Select(part => new string(part)));
}
