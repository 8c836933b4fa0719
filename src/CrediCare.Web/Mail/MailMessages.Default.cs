using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Mail;

/// <summary>Turns a mail of ours into one of System.Net.Mail: text and HTML, with the Message-ID that it would not set itself.</summary>
public sealed class MailMessages(IOptions<MailOptions> options)
{
    public OutgoingMessage Make(MailMessageRecord mail, MailAddress to)
    {
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

    /// <summary>Writes it into a folder that has nothing else, and says under which name.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public async Task<string> WriteAsync(
        MailMessageRecord mail,
        MailAddress to,
        string folder,
        CancellationToken cancellationToken
    )
    {
        using var message = Make(mail, to).Message;
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = folder,
        };
        try
        {
            await client.SendMailAsync(message, cancellationToken);
        }
        catch (SmtpException failure)
        {
            throw new IOException((failure.InnerException ?? failure).Message, failure);
        }

        return Directory.GetFiles(folder, "*.eml").Single();
    }

    // As the standard ends lines; anything else would be written out as a sign of its own.
    private static string Lines(string text) => text.ReplaceLineEndings("\r\n");

    private static AlternateView View(Stream content, string type) =>
        new(content, new ContentType(type) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.QuotedPrintable };
}

/// <summary>A message under way, and whether its body has begun to go over the line.</summary>
public sealed record OutgoingMessage(MailMessage Message, WatchedBody Body);
