using CrediCare.Web.Features.Api;

namespace CrediCare.Web.Startup;

/// <summary>What every answer tells the browser it may not do.</summary>
public static class SecurityHeaders
{
    /// <summary>Where browsers report what the policy stopped.</summary>
    public const string ReportPath = "/csp-reports";

    /// <summary>For every page that does not bring another. The design system draws its icons as CSS masks from data addresses, hence img-src.</summary>
    internal const string ContentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        + $"report-uri {ReportPath}; report-to {ReportGroup}";

    private const string ReportGroup = "csp";

    /// <summary>A year, for the names below ours too.</summary>
    private const string OnlyEncrypted = "max-age=31536000; includeSubDomains";

    /// <summary>A browser that is led to what a program asks for shows none of it as a page.</summary>
    private const string ForPrograms = "attachment; filename=\"api.json\"";

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var development = app.Environment.IsDevelopment();
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(Write, context);
                if (!development && context.Request.IsHttps)
                    context.Response.OnStarting(WriteOnlyEncrypted, context.Response);
                return next(context);
            }
        );
    }

    private static Task WriteOnlyEncrypted(object state)
    {
        ((HttpResponse)state).Headers.StrictTransportSecurity = OnlyEncrypted;
        return Task.CompletedTask;
    }

    /// <summary>At the last moment, because an error page starts by clearing the headers.</summary>
    private static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = ContentPolicy;
        headers["Reporting-Endpoints"] = $"{ReportGroup}=\"{ReportPath}\"";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        SayLetters(context.Response);
        if (ApiKeyHandler.Serves(context) && context.Response.ContentType is not null && headers.ContentDisposition.Count == 0)
            headers.ContentDisposition = ForPrograms;
        // Static files say for themselves how long they keep; a page about someone is never kept by browser or proxy.
        if (context.User.Identity?.IsAuthenticated == true && headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    /// <summary>All text of ours is UTF-8; static files do not say so by themselves.</summary>
    private static void SayLetters(HttpResponse response)
    {
        if (
            response.ContentType is { } type
            && (type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("xml", StringComparison.Ordinal))
            && !type.Contains("charset", StringComparison.OrdinalIgnoreCase)
        )
            response.ContentType = $"{type}; charset=utf-8";
    }
}
