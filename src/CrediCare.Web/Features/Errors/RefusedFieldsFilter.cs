using CrediCare.Web.Startup;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrediCare.Web.Features.Errors;

/// <summary>
/// A line of log for each form that was answered with what is wrong in it: how many fields, never which words stood there. Who tries
/// what the portal takes leaves a trace, also where nothing of it is taken.
/// </summary>
public sealed partial class RefusedFieldsFilter(ILogger<RefusedFieldsFilter> log) : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.ModelState.ErrorCount > 0)
            LogRefused(
                log,
                context.ModelState.ErrorCount,
                context.HttpContext.Request.Method,
                Logging.Route(context.HttpContext),
                RefusedAccess.Who(context.HttpContext.User)
            );
    }

    public void OnResultExecuted(ResultExecutedContext context) { }

    [LoggerMessage(LogLevel.Information, "Found {Errors} wrong in {Method} {Route} of {Who}")]
    private static partial void LogRefused(ILogger log, int errors, string method, string route, string who);
}
