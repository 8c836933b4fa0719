using System.Text;
using MimeKit;

namespace CrediCare.Web.Mail;

/// <summary>Reads the files <see cref="PickupTransport"/> writes.</summary>
public static class EmlReader
{
    public static EmlMail Read(string eml)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(eml));
        using var message = MimeMessage.Load(bytes);
        return new EmlMail(message.To.ToString(), message.Subject ?? "", Body(message.TextBody), Body(message.HtmlBody));
    }

    private static string Body(string? text) => (text ?? "").ReplaceLineEndings("\n").TrimEnd('\n');
}
