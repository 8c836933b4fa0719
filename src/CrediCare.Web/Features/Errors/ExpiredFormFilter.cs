using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrediCare.Web.Features.Errors;

/// <summary>
/// Tells apart why a form's token could not be checked: the token was old, or the body was too large to read it at all.
/// </summary>
public sealed class ExpiredFormFilter : IAlwaysRunResultFilter
{
    private static readonly object Mark = new();

    /// <summary>Whether this request was refused because its form had expired.</summary>
    public static bool Refused(HttpContext context) => context.Items.ContainsKey(Mark);

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is not IAntiforgeryValidationFailedResult)
            return;
        if (IsTooLarge(context.HttpContext))
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        else
            context.HttpContext.Items[Mark] = true;
    }

    public void OnResultExecuted(ResultExecutedContext context) { }

    private static bool IsTooLarge(HttpContext context) =>
        context.Request.ContentLength is { } length
        && context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most
        && length > most;
}
