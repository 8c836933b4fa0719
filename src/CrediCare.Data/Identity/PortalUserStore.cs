using CrediCare.Data.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CrediCare.Data.Identity;

/// <summary>
/// Identity's store over the portal's context. What it keeps for a user beside the password (the key of the one-time
/// codes, the recovery codes) is sealed before it reaches the database; of the recovery codes only hashes are.
/// </summary>
public sealed class PortalUserStore(PortalContext context, Vault vault, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<
        PortalUser,
        PortalContext,
        Guid,
        IdentityUserClaim<Guid>,
        IdentityUserLogin<Guid>,
        IdentityUserToken<Guid>,
        PortalPasskey
    >(context, describer)
{
    // Where Identity's own store keeps them.
    private const string InternalLoginProvider = "[AspNetUserStore]";
    private const string RecoveryCodes = "RecoveryCodes";

    public override Task ReplaceCodesAsync(
        PortalUser user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    ) => base.ReplaceCodesAsync(user, recoveryCodes.Select(RecoveryCodeHash.Of), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(PortalUser user, string code, CancellationToken cancellationToken)
    {
        var kept = await GetTokenAsync(user, InternalLoginProvider, RecoveryCodes, cancellationToken) ?? "";
        // Where none is left, nothing is no code either.
        var others = kept.Split(';', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (others.RemoveAll(one => RecoveryCodeHash.IsOf(one, code)) == 0)
            return false;
        await base.ReplaceCodesAsync(user, others, cancellationToken);
        return true;
    }

    public override Task SetTokenAsync(
        PortalUser user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    ) =>
        base.SetTokenAsync(
            user,
            loginProvider,
            name,
            value is null ? null : Convert.ToBase64String(vault.Seal(value, Purposes.SecondFactor)),
            cancellationToken
        );

    public override async Task<string?> GetTokenAsync(
        PortalUser user,
        string loginProvider,
        string name,
        CancellationToken cancellationToken
    ) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } kept
            ? vault.OpenText(Convert.FromBase64String(kept), Purposes.SecondFactor)
            : null;
}
