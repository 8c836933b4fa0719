using System.Diagnostics;
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

    private static readonly object AskedForKey = new();

    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Serilog.ILogger>(services =>
        {
            var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
            return new LoggerConfiguration()
                .ReadFrom.Configuration(builder.Configuration)
                .Enrich.FromLogContext()
                .WriteTo.Console(
                    outputTemplate: Line,
                    formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                    standardErrorFromLevel: LogEventLevel.Error
                )
                .WriteTo.File(
                    storage.PathOf(builder.Environment, "logs", "portal-.log"),
                    outputTemplate: Line,
                    formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                    rollingInterval: RollingInterval.Day,
                    retainedFileCountLimit: 30,
                    shared: true
                )
                .CreateLogger();
        });
        builder.Services.AddSingleton<ILoggerProvider>(services => new Serilog.Extensions.Logging.SerilogLoggerProvider(
            services.GetRequiredService<Serilog.ILogger>(),
            dispose: true
        ));
    }

    /// <summary>One line a request: method, route pattern, status, milliseconds; one more where somebody was not let in.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CrediCare.Requests");
        app.Use(
            async (context, next) =>
            {
                var started = Stopwatch.GetTimestamp();
                try
                {
                    await next(context);
                }
                finally
                {
                    var endpoint = AskedFor(context);
                    var level = endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
                        ? LogLevel.Information
                        : LogLevel.Debug;
                    LogRequest(
                        log,
                        level,
                        context.Request.Method,
                        Route(context),
                        context.Response.StatusCode,
                        (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds
                    );
                    RefusedAccess.Log(context, log);
                }
            }
        );
    }

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

    [LoggerMessage(Message = "{Method} {Route} {Status} in {Milliseconds} ms")]
    private static partial void LogRequest(
        Microsoft.Extensions.Logging.ILogger log,
        LogLevel level,
        string method,
        string route,
        int status,
        int milliseconds
    );
}
