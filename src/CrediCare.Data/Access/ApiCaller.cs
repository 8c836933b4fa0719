using CrediCare.Domain.Creditors;

namespace CrediCare.Data.Access;

/// <summary>The program behind a call.</summary>
/// <param name="KeyId">Its key.</param>
/// <param name="Name">What the creditor calls the key.</param>
/// <param name="Mode">Whether what it does counts.</param>
/// <param name="LastDay">The last day in Oslo on which the key opens anything.</param>
/// <param name="Scopes">What the key may do.</param>
/// <param name="Standing">Whether it opens anything.</param>
/// <param name="Viewer">What it may see; it stands in the log by the key's name.</param>
/// <param name="LastUsedAtUtc">As it is written down, up to five minutes ago and a little more.</param>
public sealed record ApiCaller(
    Guid KeyId,
    string Name,
    ApiKeyMode Mode,
    DateOnly LastDay,
    ApiScopes Scopes,
    ApiKeyStanding Standing,
    Viewer Viewer,
    DateTime? LastUsedAtUtc
);

/// <summary>Whether a key opens anything now.</summary>
public enum ApiKeyStanding
{
    Open,
    Expired,
    Replaced,
    Revoked,

    /// <summary>The one who made it, and has seen it, no longer administers the creditor.</summary>
    MakerHasLeft,
}
