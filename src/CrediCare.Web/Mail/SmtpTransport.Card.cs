using System.Net.Sockets;
using CrediCare.Web.Startup;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Mail;

/// <summary>Sends by SMTP, over STARTTLS or over TLS from the first byte unless this is a development machine's own server.</summary>
public sealed class SmtpTransport(MailMessages messages, IOptions<MailOptions> options) : IMailTransport
{
    public async Task<MailDelivery> SendAsync(MailMessageRecord mail, CancellationToken cancellationToken)
    {
        if (mail.Recipient is not { } to)
            return MailDelivery.NotAnAddress;
        using var message = messages.Make(mail, to);
        var server = options.Value;
        var line = new WatchedLine();
        using var client = new SmtpClient
        {
            Timeout = (int)TimeSpan.FromSeconds(server.TimeoutSeconds).TotalMilliseconds,
            // Name, chain and dates are checked; the lists of revoked ones are as often out of reach as the mail is urgent.
            CheckCertificateRevocation = false,
        };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, Of(server.Encryption), cancellationToken);
            await SignInAsync(client, server, cancellationToken);
            await client.SendAsync(message, cancellationToken, line);
        }
        catch (SmtpCommandException answer)
        {
            return new(IsForGood(answer.StatusCode) ? MailDeliveryResult.Refused : MailDeliveryResult.Failed, Words(answer));
        }
        catch (Exception broken) when (IsOfTheLine(broken))
        {
            return new(line.HasBegun ? MailDeliveryResult.Unknown : MailDeliveryResult.Failed, Words(broken));
        }

        await LeaveAsync(client);
        return MailDelivery.Sent;
    }

    /// <summary>What this client cannot do safely, or at all.</summary>
    public static IEnumerable<string> FaultsOf(MailOptions options)
    {
        if (options.Encryption == MailEncryption.StartTls && options.Port == 465)
            yield return "Mail:Port 465 is for Mail:Encryption Implicit; StartTls is usually on port 587.";
    }

    private static async Task SignInAsync(SmtpClient client, MailOptions server, CancellationToken cancellationToken)
    {
        if (server.UserName is not { Length: > 0 } name)
            return;
        if (server.TokenFile is not { Length: > 0 } file)
            await client.AuthenticateAsync(name, server.Password!, cancellationToken);
        else
            await client.AuthenticateAsync(
                new SaslMechanismOAuth2(name, (await File.ReadAllTextAsync(file, cancellationToken)).Trim()),
                cancellationToken
            );
    }

    /// <summary>The mail has been taken; how the line ends changes nothing of that.</summary>
    private static async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception broken) when (IsOfTheLine(broken)) { }
    }

    private static SecureSocketOptions Of(MailEncryption encryption) =>
        encryption switch
        {
            MailEncryption.StartTls => SecureSocketOptions.StartTls,
            MailEncryption.Implicit => SecureSocketOptions.SslOnConnect,
            MailEncryption.None => SecureSocketOptions.None,
        };

    private static bool IsOfTheLine(Exception broken) =>
        broken
            is ProtocolException
                or ServiceNotConnectedException
                or ServiceNotAuthenticatedException
                or MailKit.Security.AuthenticationException
                or SaslException
                or SslHandshakeException
                or SocketException
                or IOException
                or UnauthorizedAccessException
                or TimeoutException
                or NotSupportedException
                or OperationCanceledException;

    /// <summary>What the server says of this mail or this recipient; sign-in and encryption are ours to mend, so they are tried again.</summary>
    private static bool IsForGood(SmtpStatusCode code) => (int)code is >= 550 and < 560;

    private static string Words(Exception failure) =>
        failure.InnerException is { } inner ? $"{failure.Message} {inner.Message}" : failure.Message;

    /// <summary>
    /// Told when the first byte of the mail goes over the line: until then a broken connection surely sent nothing, from then on nobody
    /// can say.
    /// </summary>
    private sealed class WatchedLine : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
