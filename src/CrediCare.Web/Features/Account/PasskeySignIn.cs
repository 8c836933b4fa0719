using CrediCare.Data;
using CrediCare.Data.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// Signs in whoever the device says it knows: no address is asked for, so none can be tried. Why an answer is refused is
/// told to nobody. A passkey is no guess, so an account that others' guessing has locked opens to it.
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

    /// <summary>What the browser is to ask its devices, as JSON: the same for everyone.</summary>
    public async Task<string> AskAsync()
    {
        var asked = await handler.MakeRequestOptionsAsync(null, Http);
        challenge.Ask(PasskeyPurpose.SignIn, asked.AssertionState);
        return asked.RequestOptionsJson;
    }

    /// <returns>The person, or null.</returns>
    public async Task<PortalUser?> CheckAsync(string answer, CancellationToken cancellationToken)
    {
        if (challenge.Take(PasskeyPurpose.SignIn) is not var (state, askedAtUtc))
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
