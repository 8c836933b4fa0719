using System.Net;
using System.Net.Mail;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Mail;

/// <summary>Sends by SMTP, over STARTTLS unless this is a development machine's own server.</summary>
public sealed class SmtpTransport(MailMessages messages, IOptions<MailOptions> options) : IMailTransport
{
    public async Task<MailDelivery> SendAsync(MailMessageRecord mail, CancellationToken cancellationToken)
    {
        if (mail.Recipient is not { } to)
            return MailDelivery.NotAnAddress;
        var made = messages.Make(mail, to);
        using var message = made.Message;
        using var client = Client();
        try
        {
            // The client does not heed the token while it waits for the last answer; leaving it behind, disposed, ends it.
            await client.SendMailAsync(message, cancellationToken).WaitAsync(cancellationToken);
            return MailDelivery.Sent;
        }
        catch (SmtpException answer) when (answer.StatusCode != SmtpStatusCode.GeneralFailure)
        {
            return new(IsForGood(answer.StatusCode) ? MailDeliveryResult.Refused : MailDeliveryResult.Failed, Words(answer));
        }
        catch (Exception broken)
            when (broken is SmtpException or OperationCanceledException or IOException or InvalidOperationException)
        {
            return new(made.Body.HasBegun ? MailDeliveryResult.Unknown : MailDeliveryResult.Failed, Words(broken));
        }
    }

    /// <summary>What this client cannot do safely, or at all.</summary>
    public static IEnumerable<string> FaultsOf(MailOptions options)
    {
        if (options.Encryption == MailEncryption.Implicit || options.Port == 465)
            yield return "Mail:Encryption Implicit (port 465) is not spoken by this build; use StartTls, usually on port 587.";
        if (options.TokenFile is { Length: > 0 })
            yield return "Mail:TokenFile is not known to this build; use Mail:Password.";
    }

    private SmtpClient Client()
    {
        var server = options.Value;
        return new SmtpClient(server.Host, server.Port)
        {
            Timeout = (int)TimeSpan.FromSeconds(server.TimeoutSeconds).TotalMilliseconds,
            EnableSsl = server.Encryption == MailEncryption.StartTls,
            UseDefaultCredentials = false,
            Credentials = server.UserName is { Length: > 0 } name ? new NetworkCredential(name, server.Password) : null,
        };
    }

    /// <summary>What the server says of this mail or this recipient; sign-in and encryption are ours to mend, so they are tried again.</summary>
    private static bool IsForGood(SmtpStatusCode code) => (int)code is >= 550 and < 560;

    private static string Words(Exception failure)
    {
        var inner = failure;
        while (inner.InnerException is { } next)
            inner = next;
        return inner == failure ? failure.Message : $"{failure.Message} {inner.Message}";
    }
}
