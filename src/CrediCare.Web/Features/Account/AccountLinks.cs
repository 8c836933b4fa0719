using System.Globalization;
using CrediCare.Data.Identity;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace CrediCare.Web.Features.Account;

/// <summary>
/// The proof inside a mailed link: whose account, under which security stamp, until when, sealed with the site's keys.
/// Nothing of it is stored. Any change of password makes every earlier link a used one.
/// </summary>
public sealed class AccountLinks(IDataProtectionProvider protection, TimeProvider clock) : IUserTwoFactorTokenProvider<PortalUser>
{
    public const string ProviderName = "Link";

    private const char Separator = '|';

    private readonly LinkSeal _seal = new(protection, "CrediCare.AccountLink");

    public static TimeSpan ActivationLife { get; } = TimeSpan.FromDays(7);
    public static TimeSpan ResetLife { get; } = TimeSpan.FromHours(2);

    /// <summary>A proof for a link that sets the account's password.</summary>
    public string Mint(PortalUser user, TimeSpan life)
    {
        var until = clock.GetUtcNow().Add(life).ToUnixTimeSeconds();
        var text = string.Create(CultureInfo.InvariantCulture, $"{user.Id:N}{Separator}{until}{Separator}{user.SecurityStamp}");
        return _seal.Seal(text);
    }

    /// <summary>Whose link this is, also when it has expired; null when it is not one of ours.</summary>
    public Guid? OwnerOf(string? token) => Read(token)?.UserId;

    /// <summary>What can be said of the link, for the user it belongs to.</summary>
    public LinkState StateOf(PortalUser user, string? token) =>
        Read(token) switch
        {
            null => LinkState.Unknown,
            { } link when link.UserId != user.Id => LinkState.Unknown,
            { } link when link.Stamp != user.SecurityStamp => LinkState.Used,
            { } link when link.Until <= clock.GetUtcNow().ToUnixTimeSeconds() => LinkState.Expired,
            _ => LinkState.Valid,
        };

    public Task<string> GenerateAsync(string purpose, UserManager<PortalUser> manager, PortalUser user) =>
        Task.FromResult(Mint(user, user.PasswordHash is null ? ActivationLife : ResetLife));

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<PortalUser> manager, PortalUser user) =>
        Task.FromResult(StateOf(user, token) == LinkState.Valid);

    /// <summary>A link is no second factor.</summary>
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<PortalUser> manager, PortalUser user) => Task.FromResult(false);

    private Link? Read(string? token)
    {
        if (_seal.Open(token)?.Split(Separator, 3) is not [var owner, var until, var stamp])
            return null;
        return new Link(Guid.Parse(owner), long.Parse(until, CultureInfo.InvariantCulture), stamp);
    }

    private sealed record Link(Guid UserId, long Until, string Stamp);
}
