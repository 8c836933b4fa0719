using Microsoft.AspNetCore.Diagnostics;

namespace CrediCare.Web.Features.Shared;

/// <summary>The page the reader looks at, also when it is an error page shown in its place.</summary>
public static class ReturnAddress
{
    public static string Of(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is { } original
            ? $"{original.OriginalPathBase}{original.OriginalPath}{original.OriginalQueryString}"
            : $"{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}";
}
