using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CrediCare.Web.Features.Admin.Queue;

/// <summary>Nothing was ticked in a list that something was to be done with: the list is shown again and says so.</summary>
public static class Picks
{
    private const string Key = "none-picked";

    /// <param name="page">Where it was to be done.</param>
    /// <param name="back">The list, as the form says it; not trusted.</param>
    /// <param name="otherwise">The list, where the form does not say.</param>
    public static IActionResult NonePicked(this Controller page, string? back, string otherwise)
    {
        page.TempData[Key] = true;
        return page.LocalRedirect(page.Url.IsLocalUrl(back) ? back : otherwise);
    }

    /// <summary>Whether the list is to say so; once.</summary>
    public static bool WereNone(ITempDataDictionary tempData) => tempData[Key] is true;
}
