namespace CrediCare.Web.Features.Account;

/// <summary>Signing in and everything about one's own account.</summary>
public sealed class AccountText;
