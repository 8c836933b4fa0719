using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace CrediCare.Web.Startup;

public static partial class Logging
{
    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Host.UseSerilog(
            (_, services, log) => Write(log, builder, services),
            preserveStaticLogger: true,
            writeToProviders: true
        );
    }

    /// <summary>One line a request: method, route pattern, status, milliseconds; one more where somebody was not let in.</summary>
    public static void UseRequestLog(this WebApplication app)
    {
        var refusals = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Requests);
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                finally
                {
                    RefusedAccess.Log(context, refusals);
                }
            }
        );
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.MessageTemplate = Request;
            options.GetLevel = (context, _, _) => IsStaticFile(context) ? LogEventLevel.Debug : LogEventLevel.Information;
            // Its own would be the address.
            options.GetMessageTemplateProperties = (context, _, milliseconds, status) =>
                [
                    new LogEventProperty(Constants.SourceContextPropertyName, new ScalarValue(Requests)),
                    new LogEventProperty("Method", new ScalarValue(context.Request.Method)),
                    new LogEventProperty("Route", new ScalarValue(Route(context))),
                    new LogEventProperty("Status", new ScalarValue(status)),
                    new LogEventProperty("Milliseconds", new ScalarValue((int)milliseconds)),
                ];
        });
    }
}
