using System.Globalization;

namespace CrediCare.Domain.Inbox;

/// <content>What a creditor's administrators are told, each alone.</content>
public sealed partial class InboxItem
{
    /// <summary>Asks an administrator, twice a year, whether those who have access still should.</summary>
    public static InboxItem AboutUsers(Guid creditorId, Guid administratorUserId, DateOnly askedOn, DateTime nowUtc) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            RecipientUserId = administratorUserId,
            Cause = string.Create(
                CultureInfo.InvariantCulture,
                $"{InboxKind.UsersToConfirm}:{creditorId:N}:{askedOn:yyyyMMdd}:{administratorUserId:N}"
            ),
            Kind = InboxKind.UsersToConfirm,
            CreatedAtUtc = nowUtc,
        };

    /// <summary>Tells an administrator that the portal has paused a webhook; its name stands as the reason.</summary>
    public static InboxItem AboutWebhook(
        Guid creditorId,
        Guid administratorUserId,
        Guid endpointId,
        string name,
        DateTime nowUtc
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PublicId = Domain.PublicId.New(),
            CreditorId = creditorId,
            RecipientUserId = administratorUserId,
            Cause = string.Create(
                CultureInfo.InvariantCulture,
                $"{InboxKind.WebhookPaused}:{endpointId:N}:{nowUtc:yyMMddHHmmss}:{administratorUserId:N}"
            ),
            Kind = InboxKind.WebhookPaused,
            Reason = name,
            SearchText = Folded(name),
            CreatedAtUtc = nowUtc,
        };
}
