using System.Security.Claims;

namespace CrediCare.Web.Features.Preferences;

/// <summary>
/// Keeps a signed-in person's choice of language with the person: the row that mail is written by, and the claim <c>lang</c>
/// of the sign-in, which goes before the cookie. Does nothing for someone who is not signed in.
/// </summary>
public interface ILanguageKeeper
{
    Task KeepAsync(ClaimsPrincipal person, string language, CancellationToken cancellationToken);
}
