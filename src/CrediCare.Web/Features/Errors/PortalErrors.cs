using CrediCare.Web.Startup;
using Microsoft.Net.Http.Headers;

namespace CrediCare.Web.Features.Errors;

/// <summary>Puts our error pages round everything that can go wrong.</summary>
public static class PortalErrors
{
    /// <summary>Goes first of all, just inside the security headers.</summary>
    public static IApplicationBuilder UsePortalErrors(this IApplicationBuilder app) =>
        app.UseExceptionHandler(
                new ExceptionHandlerOptions
                {
                    ExceptionHandler = FailurePage.WriteAsync,
                    StatusCodeSelector = failure =>
                        failure is BadHttpRequestException unread ? unread.StatusCode
                        : DatabaseAway.Is(failure) ? StatusCodes.Status503ServiceUnavailable
                        : StatusCodes.Status500InternalServerError,
                    // The failure page logs it with the reference the reader sees; once is enough.
                    SuppressDiagnosticsCallback = _ => true,
                }
            )
            .UseStatusCodePagesWithReExecute("/errors/{0}")
            .Use(RefuseOtherCharacterSetsAsync);

    /// <summary>Browsers send our forms as UTF-8. Another character set would end in the form reader's exception.</summary>
    private static Task RefuseOtherCharacterSetsAsync(HttpContext context, RequestDelegate next)
    {
        if (
            !context.Request.HasFormContentType
            // As those read it who read the form: not every parser takes what this one does.
            || !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.Charset.HasValue
            || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        )
            return next(context);
        // The error page is for the same request and must not try to read it either.
        context.Request.ContentType = null;
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    }
}
