using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Shared;

/// <summary>Answers a page that is shown again with "too many", and when there is room again.</summary>
public static class TooManyRequests
{
    public static void SayTooMany(this Controller page, TimeSpan wait, string text)
    {
        page.ModelState.AddModelError("", text);
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        page.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}
