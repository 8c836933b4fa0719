using System.Security.Claims;

namespace CrediCare.Web.Features.Preferences;

/// <summary>
/// Saves what a person had typed from being lost where they change language or theme on a page that answers a form: showing that
/// page anew would be sending the form, and going to its address would be an empty one.
/// </summary>
public interface IFormKeeper
{
    /// <summary>
    /// What this request posted, sealed for this person and session so that it can travel with the page that answers it. Null where
    /// nothing was posted, or where it has been carried out: only a form that was refused, or a preview, is there to be sent.
    /// </summary>
    /// <param name="http">The request, and the answer as it is about to be written.</param>
    /// <param name="refused">The page says what is wrong with the form.</param>
    string? Carry(HttpContext http, bool refused);

    /// <summary>Keeps what travelled.</summary>
    /// <returns>Where the person finds it and can send it; null where it could not be kept.</returns>
    Task<string?> TakeAsync(ClaimsPrincipal person, string carried, CancellationToken cancellationToken);
}
