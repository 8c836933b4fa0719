using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;

namespace CrediCare.Web.Startup;

/// <summary>
/// The only place that knows which logging library is used. A line has the route's pattern, not the address that was
/// typed: a search, a name or a token in an address never reaches the log.
/// </summary>
public static partial class Logging
{
    private const string Line =
        "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext} {Message:lj} {TraceId}{NewLine}{Exception}";

    private const string Request = "{Method} {Route} {Status} in {Milliseconds} ms";

    private const string Requests = "CrediCare.Requests";

    private static readonly object AskedForKey = new();

    /// <summary>Keeps what was asked for; an error page is another page, run in its place. Goes after routing.</summary>
    public static void UseRequestRoute(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                context.Items.TryAdd(AskedForKey, context.GetEndpoint());
                return next(context);
            }
        );

    /// <summary>The pattern of the address that was asked for, without what stood in its place.</summary>
    public static string Route(HttpContext context) => (AskedFor(context) as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";

    private static Endpoint? AskedFor(HttpContext context) =>
        context.Items.TryGetValue(AskedForKey, out var endpoint) ? (Endpoint?)endpoint : context.GetEndpoint();

    private static bool IsStaticFile(HttpContext context) =>
        AskedFor(context)?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    /// <summary>Where the lines go: to the console and to a file a day.</summary>
    private static LoggerConfiguration Write(LoggerConfiguration log, WebApplicationBuilder builder, IServiceProvider services) =>
        log
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(
                outputTemplate: Line,
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Error
            )
            .WriteTo.File(
                services.GetRequiredService<IOptions<StorageOptions>>().Value.PathOf(builder.Environment, "logs", "portal-.log"),
                outputTemplate: Line,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 30,
                shared: true
            );
}
