using System.Security.Claims;

namespace CrediCare.Web.Startup;

/// <summary>
/// Who was not let in, where: a line of log for each. Who is the key of an account, which says nothing to whoever has the log
/// alone. What is not there and what is somebody else's are answered alike, so they are written down alike.
/// </summary>
public static partial class RefusedAccess
{
    private static readonly object Mark = new();

    /// <summary>This request is refused, though it is answered with the way to another page.</summary>
    public static void Note(HttpContext context) => context.Items[Mark] = true;

    public static void Log(HttpContext context, ILogger log)
    {
        var status = context.Response.StatusCode;
        if (IsRefusal(status) || context.Items.ContainsKey(Mark))
            LogRefusal(log, context.Request.Method, Logging.Route(context), status, Who(context.User));
    }

    private static bool IsRefusal(int status) =>
        status
            is StatusCodes.Status401Unauthorized
                or StatusCodes.Status403Forbidden
                or StatusCodes.Status404NotFound
                or StatusCodes.Status429TooManyRequests;

    internal static string Who(ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "nobody signed in";

    [LoggerMessage(LogLevel.Information, "Refused {Method} {Route} ({Status}) to {Who}")]
    private static partial void LogRefusal(ILogger log, string method, string route, int status, string who);
}
