using System.Globalization;
using CrediCare.Data.Outbox;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Mail;

/// <summary>A site that sends to a server on this machine, and takes two seconds to lose patience.</summary>
internal sealed class OutboxSite(int port, int timeoutSeconds = 2) : PortalFactory
{
    public const string Facts =
        """{"receipt":"R-2026-000001-8","invoiceNumber":"F-77","debtorName":"Ærlig Øst & Sønn <AS>","reason":"DuplicateInvoice","registrationPublicId":"abc","creditorName":"Kvistbekk Rørservice AS"}""";

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Mail:Mode", "Smtp"),
            new("Mail:Host", "127.0.0.1"),
            new("Mail:Port", port.ToString(CultureInfo.InvariantCulture)),
            new("Mail:Encryption", "None"),
            new("Mail:TimeoutSeconds", timeoutSeconds.ToString(CultureInfo.InvariantCulture)),
        ];

    /// <summary>Queues a mail about a refused registration and returns its key.</summary>
    public Task<Guid> QueueAsync(string to = Creditor, string language = "nb", string facts = Facts) =>
        WithDatabaseAsync(async context =>
        {
            var mail = OutboxMail.Queue(
                $"test:{Guid.NewGuid():N}",
                MailKind.RegistrationRefused,
                null,
                to,
                language,
                facts,
                Clock.UtcNow
            );
            context.Add(mail);
            await context.SaveChangesAsync();
            return mail.Id;
        });

    public Task<OutboxMail> RowAsync(Guid id) =>
        WithDatabaseAsync(context => context.OutboxMails.AsNoTracking().SingleAsync(mail => mail.Id == id));
}
