using CrediCare.Domain.Creditors;

namespace CrediCare.Data.Access;

/// <summary>The program behind a call.</summary>
/// <param name="KeyId">Its key.</param>
/// <param name="Scopes">What the key may do.</param>
/// <param name="Standing">Whether it opens anything.</param>
/// <param name="Viewer">What it may see; it stands in the log by the key's name.</param>
/// <param name="LastUsedAtUtc">As it is written down, up to five minutes ago and a little more.</param>
public sealed record ApiCaller(Guid KeyId, ApiScopes Scopes, ApiKeyStanding Standing, Viewer Viewer, DateTime? LastUsedAtUtc);

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
