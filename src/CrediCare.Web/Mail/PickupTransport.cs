using System.Net.Mail;
using CrediCare.Web.Startup;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Mail;

/// <summary>Writes each mail as an <c>.eml</c> file. Sent again, it replaces its own file.</summary>
public sealed class PickupTransport(MailMessages messages, PickupFolder folder) : IMailTransport
{
    public async Task<MailDelivery> SendAsync(MailMessageRecord mail, CancellationToken cancellationToken)
    {
        if (messages.Make(mail) is not { } made)
            return new(MailDeliveryResult.Refused, MailMessages.NotAnAddress);
        using var message = made.Message;
        // The file appears whole: it is written aside, under a name of its own, and then moved.
        var aside = Directory.CreateDirectory(folder.Aside(mail.PublicId));
        try
        {
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = aside.FullName,
            };
            await client.SendMailAsync(message, cancellationToken);
            File.Move(aside.GetFiles("*.eml").Single().FullName, folder.PathOf(mail.PublicId), overwrite: true);
            return MailDelivery.Sent;
        }
        catch (Exception failure)
            when (failure is IOException or SmtpException or UnauthorizedAccessException or OperationCanceledException)
        {
            return new(MailDeliveryResult.Failed, (failure.InnerException ?? failure).Message);
        }
        finally
        {
            aside.Delete(recursive: true);
        }
    }
}
