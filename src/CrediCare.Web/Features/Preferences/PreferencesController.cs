using CrediCare.Web.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Preferences;

/// <summary>Language and theme, chosen by anyone on any page, with plain forms.</summary>
[AllowAnonymous]
public sealed class PreferencesController(IEnumerable<ILanguageKeeper> keepers, IFormKeeper forms) : Controller
{
    [HttpPost("/preferences")]
    public async Task<IActionResult> Save(
        string? language,
        string? theme,
        string? returnUrl,
        string? carried,
        CancellationToken cancellationToken
    )
    {
        if (PortalLanguage.IsKnown(language))
        {
            ReaderCookies.SetLanguage(Response, language!);
            foreach (var keeper in keepers)
                await keeper.KeepAsync(User, language!, cancellationToken);
        }
        if (theme is not null && ReaderCookies.Themes.Contains(theme, StringComparer.Ordinal))
            ReaderCookies.SetTheme(Response, theme);
        if (carried is not null && await forms.TakeAsync(User, carried, cancellationToken) is { } kept)
            return LocalRedirect(kept);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
