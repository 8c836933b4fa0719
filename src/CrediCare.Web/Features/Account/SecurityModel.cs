namespace CrediCare.Web.Features.Account;

/// <summary>A person's own account.</summary>
public sealed record SecurityModel(
    string FullName,
    string Email,
    DateTime? LastSignInAtUtc,
    bool HasSecondFactor,
    bool MustHaveSecondFactor,
    int RecoveryCodesLeft
);
