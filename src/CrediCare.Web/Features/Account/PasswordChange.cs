using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using Microsoft.AspNetCore.Identity;

namespace CrediCare.Web.Features.Account;

/// <summary>A new password for an old one, and what follows from it: it is written down and mailed, and sessions end.</summary>
public sealed class PasswordChange(
    UserManager<PortalUser> users,
    AccountMail mail,
    CurrentViewer current,
    OwnSessions own,
    Sessions sessions,
    AuditTrail audit,
    OutboxSignal outbox
)
{
    /// <summary>By the person themselves, who goes on in this session; every other one ends.</summary>
    public async Task<IdentityResult> ChangeAsync(
        PortalUser user,
        string currentPassword,
        string newPassword,
        CancellationToken cancellationToken
    )
    {
        await AddAsync(AuditAction.PasswordChanged, user, current.Session?.Id, cancellationToken);
        // Saves all of it at once, or nothing when one of the passwords is refused.
        var result = await users.ChangePasswordAsync(user, currentPassword, newPassword);
        if (!result.Succeeded)
            return result;
        outbox.Wake();
        await sessions.RenewAsync(user);
        return result;
    }

    /// <summary>By a mailed link, which ends every session.</summary>
    public async Task<IdentityResult> ResetAsync(
        PortalUser user,
        string token,
        string newPassword,
        CancellationToken cancellationToken
    )
    {
        user.EmailConfirmed = true;
        if (user.PasswordHash is null)
            audit.Add(AuditAction.AccountActivated, nameof(PortalUser), user.Id, null, actor: user);
        else
            await AddAsync(AuditAction.PasswordReset, user, keptSession: null, cancellationToken);
        var result = await users.ResetPasswordAsync(user, token, newPassword);
        if (result.Succeeded)
            outbox.Wake();
        return result;
    }

    private async Task AddAsync(AuditAction action, PortalUser user, Guid? keptSession, CancellationToken cancellationToken)
    {
        audit.Add(action, nameof(PortalUser), user.Id, null, actor: user);
        await own.AddEndAsync(user.Id, SessionEnd.PasswordChanged, keptSession, cancellationToken);
        mail.Queue(MailKind.PasswordWasReset, user);
    }
}
