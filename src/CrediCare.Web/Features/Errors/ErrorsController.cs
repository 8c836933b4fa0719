using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CrediCare.Web.Features.Errors;

/// <summary>Answers where another page answered with a bare status code. The page's address stays as the reader typed it.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController(ForbiddenHelpQuery forbidden, TimeProvider clock) : Controller
{
    private const int SecondsOfAMinute = 60;

    /// <summary>For every method: the request is run again with the method it came by.</summary>
    [Route("/errors/{status:int}")]
    public async Task<IActionResult> Show()
    {
        // No parameters: after a form that cannot be read none is bound, and an action that has some is refused then.
        var cancellationToken = HttpContext.RequestAborted;
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        // Asked for by its own address there is nothing to explain: it is a page that does not exist.
        var shown = original is null ? StatusCodes.Status404NotFound : status;
        var expired = original is not null && ExpiredFormFilter.Refused(HttpContext);
        Response.StatusCode = shown;
        return View(
            "Error",
            new ErrorPageModel(
                expired ? "Expired" : ErrorPageModel.KindOf(shown),
                shown,
                original is null ? null : $"{original.OriginalPathBase}{original.OriginalPath}{original.OriginalQueryString}",
                expired ? await TypedValues.OfAsync(Request, cancellationToken) : [],
                shown >= StatusCodes.Status500InternalServerError ? ErrorReference.Of(HttpContext) : null
            )
            {
                Forbidden =
                    shown == StatusCodes.Status403Forbidden
                        ? await forbidden.OfAsync(original?.Endpoint, cancellationToken)
                        : null,
                AgainAtUtc = shown == StatusCodes.Status429TooManyRequests ? AgainAt() : null,
            }
        );
    }

    /// <summary>As programs are told it, to the next whole minute.</summary>
    private DateTime? AgainAt() =>
        int.TryParse(Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds > SecondsOfAMinute
            ? clock.GetUtcNow().UtcDateTime.AddSeconds(seconds + SecondsOfAMinute - 1)
            : null;
}
