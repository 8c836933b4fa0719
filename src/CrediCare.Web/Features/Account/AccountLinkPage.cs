namespace CrediCare.Web.Features.Account;

/// <summary>Why a mailed link leads no further.</summary>
/// <param name="State">Never valid.</param>
/// <param name="Token">An expired link, with which a new one can be asked for.</param>
/// <param name="IsActivation">An activation link; else one for a new password.</param>
public sealed record AccountLinkPage(LinkState State, string? Token, bool IsActivation);
