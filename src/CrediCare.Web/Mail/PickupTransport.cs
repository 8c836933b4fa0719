namespace CrediCare.Web.Mail;

/// <summary>Writes each mail as an <c>.eml</c> file. Sent again, it replaces its own file.</summary>
public sealed class PickupTransport(MailMessages messages, PickupFolder folder) : IMailTransport
{
    public async Task<MailDelivery> SendAsync(MailMessageRecord mail, CancellationToken cancellationToken)
    {
        if (mail.Recipient is not { } to)
            return MailDelivery.NotAnAddress;
        // The file appears whole: it is written aside, under a name of its own, and then moved.
        var aside = Directory.CreateDirectory(folder.Aside(mail.PublicId));
        try
        {
            var written = await messages.WriteAsync(mail, to, aside.FullName, cancellationToken);
            File.Move(written, folder.PathOf(mail.PublicId), overwrite: true);
            return MailDelivery.Sent;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return new(MailDeliveryResult.Failed, failure.Message);
        }
        finally
        {
            aside.Delete(recursive: true);
        }
    }
}
