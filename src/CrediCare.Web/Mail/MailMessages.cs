using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Mail;

/// <summary>Turns a mail of ours into one of System.Net.Mail: text and HTML, with the Message-ID that it would not set itself.</summary>
public sealed class MailMessages(IOptions<MailOptions> options)
{
    public const string NotAnAddress = "Not an address that mail can be sent to.";

    /// <returns>Null when the recipient is not an address.</returns>
    public OutgoingMessage? Make(MailMessageRecord mail)
    {
        // Letters beyond ASCII before the @ need an extension that few servers speak.
        if (!MailAddress.TryCreate(mail.To, out var to) || !to.User.All(char.IsAscii))
            return null;
        var sender = options.Value;
        var body = new WatchedBody(Lines(mail.Html));
        var message = new MailMessage(new MailAddress(sender.FromAddress, sender.FromName, Encoding.UTF8), to)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Content-Language", mail.Language);
        // Nobody's out-of-office reply is wanted.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(new MemoryStream(Encoding.UTF8.GetBytes(Lines(mail.Text))), MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(body, MediaTypeNames.Text.Html));
        return new OutgoingMessage(message, body);
    }

    // As the standard ends lines; anything else would be written out as a sign of its own.
    private static string Lines(string text) => text.ReplaceLineEndings("\r\n");

    private static AlternateView View(Stream content, string type) =>
        new(content, new ContentType(type) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.QuotedPrintable };
}

/// <summary>A message under way, and whether its body has begun to go over the line.</summary>
public sealed record OutgoingMessage(MailMessage Message, WatchedBody Body);
