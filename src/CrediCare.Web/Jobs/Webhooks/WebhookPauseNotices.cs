using System.Globalization;
using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Webhooks;
using CrediCare.Web.Jobs.Day;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Webhooks;

/// <summary>Tells every administrator that the portal has paused an endpoint, in the transaction in which it does.</summary>
public sealed class WebhookPauseNotices(PortalContext context, AccessMails mails, OutboxSignal outbox, TimeProvider clock)
{
    public async Task TellAsync(WebhookEndpoint endpoint, WebhookPause why)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var creditor = await context
            .Creditors.Where(one => one.Id == endpoint.CreditorId)
            .Select(one => new { one.Name, one.PublicId })
            .SingleAsync();
        var facts = JsonSerializer.Serialize(
            new
            {
                creditorName = creditor.Name,
                creditorPublicId = creditor.PublicId,
                webhookName = endpoint.Name,
                webhookPublicId = endpoint.PublicId,
                webhookPause = why.ToString(),
            }
        );
        foreach (var reader in await mails.AdministratorsAsync(endpoint.CreditorId, clock.Today(), default))
        {
            var item = InboxItem.AboutWebhook(endpoint.CreditorId, reader.UserId, endpoint.Id, endpoint.Name, now);
            await BulkInsert.InsertUnlessThereAsync(context, item, default);
            await mails.QueueAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{MailKind.WebhookPaused}:{endpoint.Id:N}:{reader.UserId:N}:{now:yyMMddHHmm}"
                ),
                MailKind.WebhookPaused,
                reader,
                facts,
                default
            );
        }

        context.Add(
            new AuditEntry(
                Guid.CreateVersion7(),
                now,
                null,
                false,
                AuditAction.WebhookPaused,
                nameof(WebhookEndpoint),
                endpoint.Id,
                endpoint.CreditorId,
                endpoint.Name
            )
        );
        await context.SaveChangesAsync();
        outbox.Wake();
    }
}
