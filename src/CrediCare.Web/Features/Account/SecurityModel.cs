using CrediCare.Data.Identity;

namespace CrediCare.Web.Features.Account;

/// <summary>A person's own account.</summary>
public sealed record SecurityModel(
    string FullName,
    string Email,
    bool HasSecondFactor,
    bool MustHaveSecondFactor,
    int RecoveryCodesLeft,
    IReadOnlyList<PasskeyRow> Passkeys,
    IReadOnlyList<SessionRow> Sessions
);

/// <summary>One of the person's open sessions.</summary>
/// <param name="PublicId">What its address says.</param>
/// <param name="IsThis">The one the page is read in.</param>
/// <param name="Device">What the browser called itself.</param>
/// <param name="StartedAtUtc">When the person signed in.</param>
/// <param name="LastSeenAtUtc">A few minutes behind at most.</param>
public sealed record SessionRow(string PublicId, bool IsThis, DeviceName Device, DateTime StartedAtUtc, DateTime LastSeenAtUtc);
