using CrediCare.Web.Features.Api;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Shared;

/// <summary>Answers with "too many", and when there is room again.</summary>
public static class TooManyRequests
{
    /// <summary>In the place of a page that has nothing typed to show again.</summary>
    public static StatusCodeResult TooMany(this Controller page, TimeSpan wait)
    {
        page.Response.SayWait(wait);
        return page.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    /// <summary>On the page that is shown again.</summary>
    public static void SayTooMany(this Controller page, TimeSpan wait, string text)
    {
        page.ModelState.AddModelError("", text);
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        page.Response.SayWait(wait);
    }
}
