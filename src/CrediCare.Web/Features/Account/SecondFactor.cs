using System.Globalization;
using System.Security.Cryptography;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Data.Throttling;
using CrediCare.Domain;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CrediCare.Web.Features.Account;

/// <summary>One-time codes from a phone, and the recovery codes for when the phone is gone.</summary>
public sealed class SecondFactor(
    UserManager<PortalUser> users,
    IUserStore<PortalUser> store,
    Guesses guesses,
    Throttle throttle,
    OwnSessions sessions,
    CurrentViewer current,
    AccountMail mail,
    AuditTrail audit,
    OutboxSignal outbox,
    IDataProtectionProvider protection,
    TimeProvider clock
)
{
    private const int RecoveryCodes = 10;

    // A button pressed on and on is told once.
    private static readonly ThrottleRule ToldOfReuse = new("code-again", 1, TimeSpan.FromMinutes(15));

    private readonly IDataProtector _protector = protection.CreateProtector("CrediCare.SecondFactorSetup");

    /// <summary>
    /// Whether the code is right now. The step it belongs to is written down first, so that nobody, not even at the
    /// same moment, gets in with it again.
    /// </summary>
    public Task<Outcome<GuessRefusal>> AcceptAsync(PortalUser user, string code, CancellationToken cancellationToken) =>
        guesses.TryAsync(user.Email!, user, () => IsRightAsync(user, code, cancellationToken), cancellationToken);

    /// <summary>Uses up one of the recovery codes.</summary>
    public Task<Outcome<GuessRefusal>> RedeemAsync(PortalUser user, string code, CancellationToken cancellationToken) =>
        guesses.TryAsync(
            user.Email!,
            user,
            async () => (await users.RedeemTwoFactorRecoveryCodeAsync(user, Normalised(code))).Succeeded,
            cancellationToken
        );

    /// <summary>A new secret, sealed for this person until it is confirmed by a code; nothing is stored before that.</summary>
    public string BeginSetup(PortalUser user) => _protector.Protect($"{user.Id:N}{Totp.NewKey()}");

    /// <summary>The secret in a setup of this person's, or null when it is not one.</summary>
    public string? KeyOf(PortalUser user, string? setup)
    {
        try
        {
            var text = _protector.Unprotect(setup ?? "");
            var owner = user.Id.ToString("N", CultureInfo.InvariantCulture);
            return text.StartsWith(owner, StringComparison.Ordinal) ? text[owner.Length..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Turns the second factor on when the code proves that the phone has the secret.</summary>
    /// <returns>The recovery codes, shown now and never again; null when the code was wrong.</returns>
    public async Task<IReadOnlyList<string>?> EnableAsync(
        PortalUser user,
        string key,
        string code,
        CancellationToken cancellationToken
    )
    {
        if (Totp.StepOf(key, code, clock.GetUtcNow()) is not { } step)
            return null;
        user.LastTotpStep = step;
        await ((IUserAuthenticatorKeyStore<PortalUser>)store).SetAuthenticatorKeyAsync(user, key, cancellationToken);
        audit.Add(AuditAction.SecondFactorEnabled, nameof(PortalUser), user.Id, null, actor: user);
        mail.Queue(MailKind.SecondFactorEnabled, user);
        await AddEndOfOthersAsync(user, cancellationToken);
        await users.SetTwoFactorEnabledAsync(user, true);
        outbox.Wake();
        return await NewRecoveryCodesAsync(user);
    }

    public async Task DisableAsync(PortalUser user, CancellationToken cancellationToken)
    {
        audit.Add(AuditAction.SecondFactorDisabled, nameof(PortalUser), user.Id, null, actor: user);
        mail.Queue(MailKind.SecondFactorDisabled, user);
        await AddEndOfOthersAsync(user, cancellationToken);
        await users.SetTwoFactorEnabledAsync(user, false);
        outbox.Wake();
    }

    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(PortalUser user)
    {
        audit.Add(AuditAction.RecoveryCodesMade, nameof(PortalUser), user.Id, null, actor: user);
        return [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];
    }

    private async Task<bool> IsRightAsync(PortalUser user, string code, CancellationToken cancellationToken)
    {
        if (
            await users.GetAuthenticatorKeyAsync(user) is not { } key
            || Totp.StepOf(key, code, clock.GetUtcNow()) is not { } step
        )
            return false;
        if (step <= user.LastTotpStep)
        {
            await TellOfReuseAsync(user, cancellationToken);
            return false;
        }

        user.LastTotpStep = step;
        return (await users.UpdateAsync(user)).Succeeded;
    }

    /// <summary>Whoever has a code that was right a moment ago may have seen it over somebody's shoulder.</summary>
    private async Task TellOfReuseAsync(PortalUser user, CancellationToken cancellationToken)
    {
        if (!await throttle.TakeAsync(ToldOfReuse, user.Id.ToString("N"), cancellationToken))
            return;
        await mail.SendAsync(MailKind.CodeUsedAgain, user, cancellationToken);
        outbox.Wake();
    }

    private Task AddEndOfOthersAsync(PortalUser user, CancellationToken cancellationToken) =>
        sessions.AddEndAsync(user.Id, SessionEnd.SecondFactorChanged, current.Session?.Id, cancellationToken);

    // Codes are written XXXXX-XXXXX; people leave the hyphen out or add spaces.
    private static string Normalised(string code)
    {
        var letters = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return letters.Length == 10 ? $"{letters[..5]}-{letters[5..]}" : letters;
    }
}
