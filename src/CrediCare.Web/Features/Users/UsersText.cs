namespace CrediCare.Web.Features.Users;

/// <summary>Who has access to a company, and what they have done.</summary>
public sealed class UsersText;
