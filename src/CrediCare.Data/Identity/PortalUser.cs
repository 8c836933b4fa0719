using Microsoft.AspNetCore.Identity;

namespace CrediCare.Data.Identity;

/// <summary>A person who signs in: at a creditor, at an accounting office, or on the agency's staff.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public PortalUser() => Id = Guid.CreateVersion7();

    public string PublicId { get; set; } = Domain.PublicId.New();
    public string FullName { get; set; } = "";

    /// <summary>"nb" or "en"; null until the user has chosen.</summary>
    public string? Language { get; set; }

    /// <summary>Null for everyone who is not employed by the agency.</summary>
    public StaffRole? StaffRole { get; set; }

    public DateTime CreatedAtUtc { get; set; }
    public DateTime? LastSignInAtUtc { get; set; }

    /// <summary>The last time step of a one-time code that was accepted; the same code is never taken twice.</summary>
    public long LastTotpStep { get; set; }
}

/// <summary>What someone on the agency's staff may do; an administrator may all that a caseworker may.</summary>
public enum StaffRole
{
    Caseworker,
    Administrator,
}
