using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Account;

/// <summary>Tells a person that a passkey was added to or removed from their account, in case it was someone else.</summary>
public sealed class PasskeyMail(PortalContext context, TimeProvider clock)
{
    /// <summary>Queues the mail, to be saved with the change.</summary>
    public void Queue(MailKind kind, PortalUser user, string passkey) =>
        context.Add(
            OutboxMail.Queue(
                $"{kind}:{Guid.CreateVersion7():N}",
                kind,
                user.Id,
                user.Email!,
                user.Language ?? PortalLanguage.Current,
                JsonSerializer.Serialize(new { passkey }),
                clock.GetUtcNow().UtcDateTime
            )
        );
}
