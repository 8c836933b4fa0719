using System.Security.Claims;

namespace CrediCare.Web.Features.Preferences;

/// <summary>
/// Saves what a person had typed from being lost where they change language or theme on a page that answers a form: showing that
/// page anew would be sending the form, and going to its address would be an empty one.
/// </summary>
public interface IFormKeeper
{
    /// <summary>What this request posted, sealed so that it can travel with the page that answers it; null where nothing did.</summary>
    string? Carry(HttpContext http);

    /// <summary>Keeps what travelled.</summary>
    /// <returns>Where the person finds it and can send it; null where it could not be kept.</returns>
    Task<string?> TakeAsync(ClaimsPrincipal person, string carried, CancellationToken cancellationToken);
}
