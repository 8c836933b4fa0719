using System.Net.Mail;
using System.Text;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace CrediCare.Web.Mail;

/// <summary>Turns a mail of ours into one of MimeKit: text and HTML, under its own Message-ID.</summary>
public sealed class MailMessages(IOptions<MailOptions> options)
{
    public MimeMessage Make(MailMessageRecord mail, MailAddress to)
    {
        var sender = options.Value;
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            MessageId = mail.MessageId.Trim('<', '>'),
            Body = new MultipartAlternative { Part(TextFormat.Plain, mail.Text), Part(TextFormat.Html, mail.Html) },
        };
        message.From.Add(new MailboxAddress(Encoding.UTF8, sender.FromName, sender.FromAddress));
        message.To.Add(new MailboxAddress("", to.Address));
        message.Headers.Add("Content-Language", mail.Language);
        // Nobody's out-of-office reply is wanted.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
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
        using var message = Make(mail, to);
        var path = Path.Combine(folder, "mail.eml");
        await message.WriteToAsync(path, cancellationToken);
        return path;
    }

    private static TextPart Part(TextFormat format, string text) =>
        new(format) { Text = text.ReplaceLineEndings("\r\n"), ContentTransferEncoding = ContentEncoding.QuotedPrintable };
}
