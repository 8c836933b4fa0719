using System.Globalization;
using CrediCare.Web.Features.Api;
using CrediCare.Web.Startup;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CrediCare.Web.Features.Errors;

/// <summary>
/// The page after an exception. It is written directly, without running the request again and without asking the database for
/// anything, so that it also comes when the database is what failed.
/// </summary>
public static partial class FailurePage
{
    public static async Task WriteAsync(HttpContext context)
    {
        var failure = context.Features.GetRequiredFeature<IExceptionHandlerFeature>();
        var reference = ErrorReference.Of(context);
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FailurePage));
        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.SayWait(DatabaseAway.ComeBackAfter);
            LogAway(
                log,
                reference,
                context.Request.Method,
                failure.Endpoint?.DisplayName,
                failure.Error.GetBaseException().Message
            );
        }
        else
        {
            LogFailure(log, failure.Error, reference, context.Request.Method, failure.Endpoint?.DisplayName);
        }

        var status = context.Response.StatusCode;
        await ShowAsync(context, ApiCodes.OfStatus(status), ErrorPageModel.KindOf(status), reference);
    }

    /// <summary>The page, or the answer to a program, where there is more to do than the process can manage.</summary>
    public static Task WriteTooBusyAsync(HttpContext context, TimeSpan comeBackAfter)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.SayWait(comeBackAfter);
        return ShowAsync(context, ApiCode.TooBusy, "Busy", reference: null);
    }

    private static async Task ShowAsync(HttpContext context, ApiCode code, string kind, string? reference)
    {
        SetLanguage(context);
        if (ApiKeyHandler.Serves(context))
        {
            await ApiProblem.WriteAsync(context, code);
            return;
        }

        var status = context.Response.StatusCode;
        var page = new ViewResult
        {
            ViewName = "/Features/Errors/Failure.cshtml",
            StatusCode = status,
            ViewData = new ViewDataDictionary<ErrorPageModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
            {
                Model = new ErrorPageModel(kind, status, AddressToRepeat(context), [], reference),
            },
        };
        await context
            .RequestServices.GetRequiredService<IActionResultExecutor<ViewResult>>()
            .ExecuteAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()), page);
    }

    /// <summary>
    /// A page can be asked for again; a form is never sent twice by a link. What begins as the name of another site does is no page.
    /// </summary>
    private static string? AddressToRepeat(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Request.Path.Value is not (null or ['/', '/' or '\\', ..])
            ? $"{context.Request.PathBase}{context.Request.Path}{context.Request.QueryString}"
            : null;

    /// <summary>The language was set further in and is gone out here; what was decided is still on the request.</summary>
    private static void SetLanguage(HttpContext context)
    {
        CultureInfo.CurrentCulture = PortalLanguage.NorwegianCulture;
        CultureInfo.CurrentUICulture =
            context.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture ?? LocalisationByReader.CultureOf(context);
    }

    [LoggerMessage(EventId = 500, Level = LogLevel.Error, Message = "Unhandled failure {Reference} in {Method} {Page}")]
    private static partial void LogFailure(ILogger logger, Exception failure, string reference, string method, string? page);

    // Without the stack: while the database is away, everybody's every page ends here.
    [LoggerMessage(
        EventId = 503,
        Level = LogLevel.Warning,
        Message = "The database did not serve {Reference} in {Method} {Page}: {Why}"
    )]
    private static partial void LogAway(ILogger logger, string reference, string method, string? page, string why);
}
