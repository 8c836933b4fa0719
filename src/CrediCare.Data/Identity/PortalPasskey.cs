using Microsoft.AspNetCore.Identity;

namespace CrediCare.Data.Identity;

/// <summary>A passkey of someone's: what Identity keeps of it, what addresses call it, and when it last let them in.</summary>
public sealed class PortalPasskey : IdentityUserPasskey<Guid>
{
    public string PublicId { get; private set; } = Domain.PublicId.New();

    /// <summary>
    /// No question that was asked before this is answered by the passkey any more, so an answer that was overheard opens
    /// nothing.
    /// </summary>
    public DateTime? LastUsedAtUtc { get; private set; }
}
