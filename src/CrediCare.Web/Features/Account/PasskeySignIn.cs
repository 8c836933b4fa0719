using CrediCare.Data;
using CrediCare.Data.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// Signs in whoever the device says it knows: no address is asked for, so none can be tried. Why an answer is refused is
/// told to nobody. A passkey is no guess, so its owner gets in while others guess at the password.
/// </summary>
public sealed class PasskeySignIn(
    IPasskeyHandler<PortalUser> handler,
    IHttpContextAccessor http,
    PortalContext context,
    PasskeyChallenge challenge,
    TimeProvider clock
)
{
    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("Nobody asks.");

    /// <summary>What the browser is to ask its devices, as JSON.</summary>
    /// <param name="user">Who is to show that it is they; null, and the same for everyone, where nobody has said who they are.</param>
    public async Task<string> AskAsync(PortalUser? user = null)
    {
        var asked = await handler.MakeRequestOptionsAsync(user, Http);
        challenge.Ask(user is null ? PasskeyPurpose.SignIn : PasskeyPurpose.Confirm, asked.AssertionState);
        return asked.RequestOptionsJson;
    }

    /// <summary>Whether the answer is this person's, who is signed in already.</summary>
    public async Task<bool> IsAsync(PortalUser user, string answer, CancellationToken cancellationToken) =>
        (await CheckAsync(PasskeyPurpose.Confirm, answer, cancellationToken))?.Id == user.Id;

    /// <returns>The person who is to be signed in, or null.</returns>
    public Task<PortalUser?> CheckAsync(string answer, CancellationToken cancellationToken) =>
        CheckAsync(PasskeyPurpose.SignIn, answer, cancellationToken);

    private async Task<PortalUser?> CheckAsync(PasskeyPurpose purpose, string answer, CancellationToken cancellationToken)
    {
        if (challenge.Take(purpose) is not var (state, askedAtUtc))
            return null;
        var checkedAnswer = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = Http,
                CredentialJson = answer,
                AssertionState = state,
            }
        );
        return checkedAnswer.Succeeded && await UseAsync(checkedAnswer.User, checkedAnswer.Passkey, askedAtUtc, cancellationToken)
            ? checkedAnswer.User
            : null;
    }

    /// <summary>
    /// Notes the use, unless the passkey has been used since the question was asked: an answer that somebody has kept a
    /// copy of, cookie and all, opens nothing twice.
    /// </summary>
    private async Task<bool> UseAsync(
        PortalUser user,
        UserPasskeyInfo passkey,
        DateTime askedAtUtc,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var used = await context
            .UserPasskeys.Where(one =>
                one.CredentialId == passkey.CredentialId
                && one.UserId == user.Id
                && (one.LastUsedAtUtc == null || one.LastUsedAtUtc < askedAtUtc)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LastUsedAtUtc, (DateTime?)now), cancellationToken);
        if (used == 0)
            return false;
        var row = await context.UserPasskeys.SingleAsync(one => one.CredentialId == passkey.CredentialId, cancellationToken);
        (row.Data.SignCount, row.Data.IsBackedUp) = (passkey.SignCount, passkey.IsBackedUp);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
