namespace CrediCare.Web.Startup;

/// <summary>What every answer tells the browser it may not do.</summary>
public static class SecurityHeaders
{
    /// <summary>Where browsers report what the policy stopped.</summary>
    public const string ReportPath = "/csp-reports";

    // The design system draws its icons as CSS masks from data addresses, hence img-src.
    private const string ContentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + $"report-uri {ReportPath}; report-to {ReportGroup}";

    private const string ReportGroup = "csp";

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(Write, context);
                return next(context);
            }
        );

    /// <summary>At the last moment, because an error page starts by clearing the headers.</summary>
    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers["Reporting-Endpoints"] = $"{ReportGroup}=\"{ReportPath}\"";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Static files say for themselves how long they keep; a page about someone is never kept by browser or proxy.
        if (context.User.Identity?.IsAuthenticated == true && headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
