using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Account;

/// <summary>Tells a person that what guards their account was changed, in case it was someone else.</summary>
public sealed class AccountMail(PortalContext context, TimeProvider clock)
{
    /// <summary>Where nothing was changed that it could be saved with.</summary>
    public Task SendAsync(MailKind kind, PortalUser user, CancellationToken cancellationToken)
    {
        Queue(kind, user);
        return context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Queues the mail, to be saved with the change.</summary>
    public void Queue(MailKind kind, PortalUser user, object? facts = null) =>
        context.Add(
            OutboxMail.Queue(
                $"{kind}:{Guid.CreateVersion7():N}",
                kind,
                user.Id,
                user.Email!,
                user.Language ?? PortalLanguage.Current,
                JsonSerializer.Serialize(facts ?? new { }),
                clock.GetUtcNow().UtcDateTime
            )
        );
}
