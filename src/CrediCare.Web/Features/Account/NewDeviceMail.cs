using System.Text.Json;
using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Web.Text;

namespace CrediCare.Web.Features.Account;

/// <summary>Tells a person that they signed in on a browser they had not used before, in case it was someone else.</summary>
public sealed class NewDeviceMail(PortalContext context, KnownDevice device)
{
    /// <summary>Queues the mail, to be saved with the session. The first time ever there is nothing to warn of.</summary>
    public void Queue(PortalUser user, SignInSession session)
    {
        if (user.LastSignInAtUtc is null || device.Knows(user))
            return;
        context.Add(
            OutboxMail.Queue(
                $"new-device:{session.Id:N}",
                MailKind.SignedInOnNewDevice,
                user.Id,
                user.Email!,
                user.Language ?? PortalLanguage.Current,
                JsonSerializer.Serialize(new { browser = session.Device.Browser, platform = session.Device.Platform }),
                session.StartedAtUtc
            )
        );
    }
}
