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
                        (failure as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError,
                    // The failure page logs it with the reference the reader sees; once is enough.
                    SuppressDiagnosticsCallback = _ => true,
                }
            )
            .UseStatusCodePagesWithReExecute("/errors/{0}");
}
