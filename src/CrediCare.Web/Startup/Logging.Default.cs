using System.Diagnostics;
using Serilog;
using Serilog.Extensions.Logging;

namespace CrediCare.Web.Startup;

public static partial class Logging
{
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Serilog.ILogger>(services =>
            Write(new LoggerConfiguration(), builder, services).CreateLogger()
        );
        builder.Services.AddSingleton<ILoggerProvider>(services => new SerilogLoggerProvider(
            services.GetRequiredService<Serilog.ILogger>(),
            dispose: true
        ));
    }

    /// <summary>One line a request: method, route pattern, status, milliseconds; one more where somebody was not let in.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Requests);
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
                    LogRequest(
                        log,
                        IsStaticFile(context) ? LogLevel.Debug : LogLevel.Information,
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

    [LoggerMessage(Message = Request)]
    private static partial void LogRequest(
        Microsoft.Extensions.Logging.ILogger log,
        LogLevel level,
        string method,
        string route,
        int status,
        int milliseconds
    );
}
