using Microsoft.AspNetCore.Routing.Template;

namespace CrediCare.Web.Features.Api;

/// <summary>Sees to it that a program is answered in its own form, whatever part of the site refused its call.</summary>
public static class ApiErrors
{
    /// <summary>Goes inside the error pages: what is answered here needs none.</summary>
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                await next(context);
                if (
                    ApiKeyHandler.Serves(context)
                    && context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null }
                )
                    await ApiProblem.WriteAsync(context, ApiCodes.OfStatus(context.Response.StatusCode));
            }
        );

    /// <summary>An address that is not there, or not by this method.</summary>
    public static void MapApiFallback(this WebApplication app) =>
        app.MapFallback(
                "/api/{*path}",
                (HttpContext context, EndpointDataSource endpoints) =>
                {
                    var methods = MethodsAt(endpoints, context.Request.Path);
                    if (methods.Count > 0)
                        context.Response.Headers.Allow = string.Join(", ", methods);
                    context.Response.StatusCode =
                        methods.Count > 0 ? StatusCodes.Status405MethodNotAllowed : StatusCodes.Status404NotFound;
                }
            )
            .AllowAnonymous();

    private static List<string> MethodsAt(EndpointDataSource endpoints, PathString path) =>
        [
            .. endpoints
                .Endpoints.OfType<RouteEndpoint>()
                .Where(one =>
                    one.RoutePattern.RawText is { } text && text.TrimStart('/').StartsWith("api/v1/", StringComparison.Ordinal)
                )
                .Where(one => new TemplateMatcher(TemplateParser.Parse(one.RoutePattern.RawText!), []).TryMatch(path, []))
                .SelectMany(one => one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
}
