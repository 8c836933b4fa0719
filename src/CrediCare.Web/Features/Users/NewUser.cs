using CrediCare.Domain.Creditors;

namespace CrediCare.Web.Features.Users;

/// <summary>Someone to invite, everything well formed; the address in lower case.</summary>
public sealed record NewUser(string Name, string Email, AccessTerms Terms);
