using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Identity;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Account;

/// <summary>A person's own passkeys: which there are, another one, another name, and gone.</summary>
public sealed class Passkeys(
    UserManager<PortalUser> users,
    IPasskeyHandler<PortalUser> handler,
    IHttpContextAccessor http,
    PortalContext context,
    PasskeyChallenge challenge,
    AccountMail mail,
    OwnSessions sessions,
    CurrentViewer current,
    AuditTrail audit,
    OutboxSignal outbox,
    TimeProvider clock
)
{
    /// <summary>More than anyone has devices; each is checked for when another is added.</summary>
    public const int Most = 20;

    public const int LongestName = 100;

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("Nobody asks.");

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PasskeyRow>> ListAsync(Viewer viewer, CancellationToken cancellationToken) =>
        [
            .. (await context.UserPasskeys.AsNoTracking().VisibleTo(viewer).ToListAsync(cancellationToken))
                .OrderByDescending(passkey => passkey.Data.CreatedAt)
                .ThenBy(passkey => passkey.PublicId, StringComparer.Ordinal)
                .Select(passkey => new PasskeyRow(
                    passkey.PublicId,
                    passkey.Data.Name ?? "",
                    passkey.Data.CreatedAt.UtcDateTime,
                    passkey.LastUsedAtUtc
                )),
        ];

    public async Task<bool> AnyAsync(PortalUser user) => (await users.GetPasskeysAsync(user)).Count > 0;

    /// <summary>What the browser is to ask the device for, as JSON.</summary>
    public async Task<string> AskAsync(PortalUser user)
    {
        var asked = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = user.Id.ToString(),
                Name = user.Email!,
                DisplayName = user.FullName,
            },
            Http
        );
        challenge.Ask(PasskeyPurpose.Add, asked.AttestationState);
        return asked.CreationOptionsJson;
    }

    /// <param name="user">Whose it becomes.</param>
    /// <param name="answer">What the browser said, as JSON.</param>
    /// <param name="name">What its owner calls it.</param>
    /// <param name="cancellationToken">Ends the work with the request.</param>
    public async Task<Outcome<PasskeyRefusal>> AddAsync(
        PortalUser user,
        string answer,
        string name,
        CancellationToken cancellationToken
    )
    {
        if (challenge.Take(PasskeyPurpose.Add) is not var (state, _))
            return PasskeyRefusal.TooLate;
        var made = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = Http,
                CredentialJson = answer,
                AttestationState = state,
            }
        );
        if (!made.Succeeded || made.UserEntity.Id != user.Id.ToString())
            return PasskeyRefusal.NotTaken;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if ((await users.GetPasskeysAsync(user)).Count >= Most)
            return PasskeyRefusal.TooMany;
        audit.Add(AuditAction.PasskeyAdded, nameof(PortalUser), user.Id, null, actor: user);
        mail.Queue(MailKind.PasskeyAdded, user, new { passkey = name });
        var stored = await users.AddOrUpdatePasskeyAsync(user, Dated(made.Passkey, name));
        if (!stored.Succeeded)
            return PasskeyRefusal.NotTaken;
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        outbox.Wake();
        return Outcome<PasskeyRefusal>.Success;
    }

    /// <summary>The passkey of this id, if it is the person's.</summary>
    public Task<PortalPasskey?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken) =>
        context.UserPasskeys.VisibleTo(viewer).SingleOrDefaultAsync(passkey => passkey.PublicId == publicId, cancellationToken);

    public async Task RenameAsync(PortalPasskey passkey, string name, CancellationToken cancellationToken)
    {
        passkey.Data.Name = name;
        audit.Add(AuditAction.PasskeyRenamed, nameof(PortalUser), passkey.UserId, null);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Whoever was let in elsewhere may have been so by this passkey: every other session ends.</summary>
    public async Task RemoveAsync(PortalUser user, PortalPasskey passkey, CancellationToken cancellationToken)
    {
        audit.Add(AuditAction.PasskeyRemoved, nameof(PortalUser), user.Id, null, actor: user);
        mail.Queue(MailKind.PasskeyRemoved, user, new { passkey = passkey.Data.Name ?? "" });
        await sessions.AddEndAsync(user.Id, SessionEnd.SecondFactorChanged, current.Session?.Id, cancellationToken);
        context.Remove(passkey);
        await context.SaveChangesAsync(cancellationToken);
        outbox.Wake();
    }

    /// <summary>As Identity made it, but for the name and a date by our clock.</summary>
    private UserPasskeyInfo Dated(UserPasskeyInfo made, string name) =>
        new(
            made.CredentialId,
            made.PublicKey,
            clock.GetUtcNow(),
            made.SignCount,
            made.Transports,
            made.IsUserVerified,
            made.IsBackupEligible,
            made.IsBackedUp,
            made.AttestationObject,
            made.ClientDataJson
        )
        {
            Name = name,
        };
}

/// <summary>One of the person's passkeys.</summary>
/// <param name="PublicId">What its address says.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="CreatedAtUtc">When it was added.</param>
/// <param name="LastUsedAtUtc">When it last let them in; null when it has not.</param>
public sealed record PasskeyRow(string PublicId, string Name, DateTime CreatedAtUtc, DateTime? LastUsedAtUtc);

/// <summary>Why a passkey was not added.</summary>
public enum PasskeyRefusal
{
    /// <summary>The question it answers is too old, or was never asked here.</summary>
    TooLate,

    /// <summary>It is not the answer to the question, or is somebody's already.</summary>
    NotTaken,

    TooMany,
}
