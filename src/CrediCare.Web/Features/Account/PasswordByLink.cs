using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Data.Throttling;
using CrediCare.Web.Jobs;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// Mailed links: whose one is, asking for one, and asking for another. Whoever asks learns nothing about which addresses
/// are known: a row is written for any address, and only the sender looks whose it is.
/// </summary>
public sealed class PasswordByLink(
    UserManager<PortalUser> users,
    PortalContext context,
    AccountLinks links,
    Throttle throttle,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    /// <summary>So that nobody can fill another's mailbox.</summary>
    public const int MailsAnHour = 5;

    /// <summary>So that nobody can fill many.</summary>
    public static readonly ThrottleRule AsksPerPlace = new("ask-place", 20, TimeSpan.FromMinutes(15));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whose link it is and what can be said of it.</summary>
    public async Task<(PortalUser? User, LinkState State)> ReadAsync(string? token) =>
        links.OwnerOf(token) is { } owner && await users.FindByIdAsync(owner.ToString()) is { } user
            ? (user, links.StateOf(user, token))
            : (null, LinkState.Unknown);

    /// <summary>Someone has forgotten the password of this address.</summary>
    /// <returns>False when too much has been asked for from this place.</returns>
    public async Task<bool> AskForResetAsync(string address, string place, CancellationToken cancellationToken)
    {
        if (!await throttle.TakeAsync(AsksPerPlace, place, cancellationToken))
            return false;
        await QueueAsync(MailKind.ResetPassword, null, address.Trim(), cancellationToken);
        return true;
    }

    /// <summary>The owner of an expired activation link wants another.</summary>
    /// <returns>False when too much has been asked for from this place.</returns>
    public async Task<bool> AskForActivationAsync(string? token, string place, CancellationToken cancellationToken)
    {
        if (!await throttle.TakeAsync(AsksPerPlace, place, cancellationToken))
            return false;
        if (await ReadAsync(token) is ({ PasswordHash: null } user, _))
            await QueueAsync(MailKind.ActivateAccount, user.Id, user.Email!, cancellationToken);
        return true;
    }

    private async Task QueueAsync(MailKind kind, Guid? userId, string typedAddress, CancellationToken cancellationToken)
    {
        // However it is spelled, it is one mailbox, with one limit.
        var address = typedAddress.Trim().ToLowerInvariant();
        var anHourAgo = Now.AddHours(-1);
        var already = await context.OutboxMails.CountAsync(
            mail => mail.CreatedAtUtc > anHourAgo && mail.Kind == kind && mail.RecipientAddress == address,
            cancellationToken
        );
        if (already >= MailsAnHour)
            return;
        context.Add(
            OutboxMail.Queue($"{kind}:{Guid.CreateVersion7():N}", kind, userId, address, PortalLanguage.Current, "{}", Now)
        );
        await context.SaveChangesAsync(cancellationToken);
        outbox.Wake();
    }
}
