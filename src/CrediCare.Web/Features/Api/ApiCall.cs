using CrediCare.Data.Access;
using CrediCare.Data.Throttling;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrediCare.Web.Features.Api;

/// <summary>
/// What goes before every call of a program: how often its key has called, counted for all nodes together, and whether the
/// address and what came with it can be read at all.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiCallAttribute() : TypeFilterAttribute<ApiCallAttribute.Filter>
{
    public static readonly ThrottleRule Calls = new("api-call", 300, TimeSpan.FromMinutes(1));

    public sealed class Filter(Throttle throttle) : IAsyncResourceFilter, IActionFilter, IOrderedFilter
    {
        private const int LongestParameter = 4_000;

        // Before the filters of forms, which answer in pages.
        public int Order => -3000;

        public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
        {
            var caller = context.HttpContext.Features.GetRequiredFeature<ApiCaller>();
            var key = caller.Viewer.UserId.ToString("N");
            var isLet = await throttle.TakeAsync(Calls, key, context.HttpContext.RequestAborted);
            var wait = throttle.UntilNextWindow(Calls);
            var left = isLet ? await throttle.LeftAsync(Calls, key, context.HttpContext.RequestAborted) : 0;
            context.HttpContext.Response.SayLeft(Calls.Limit, left, wait);
            if (!isLet)
            {
                context.HttpContext.Response.SayWait(wait);
                context.Result = new ApiRefusal(ApiCode.TooManyCalls);
            }
            else if (!context.RouteData.Values.Values.OfType<string>().All(IsPlain))
                context.Result = new ApiRefusal(ApiCode.NotFound);
            else if (WrongParameters(context) is { Count: > 0 } wrong)
                context.Result = new ApiRefusal(ApiCode.ParameterWrong, wrong);
            else
                await next();
        }

        public void OnActionExecuting(ActionExecutingContext context)
        {
            if (context.HttpContext.Features.Get<ApiBodyProblem>() is { } body)
                context.Result = new ApiRefusal(body.Code, body.Errors);
            else if (!context.ModelState.IsValid)
                context.Result = new ApiRefusal(
                    ApiCode.ParameterWrong,
                    [
                        .. context
                            .ModelState.Where(entry => entry.Value?.ValidationState == ModelValidationState.Invalid)
                            .Select(entry => ApiError.At(entry.Key, "ParameterUnreadable")),
                    ]
                );
        }

        public void OnActionExecuted(ActionExecutedContext context) { }

        /// <summary>What no parameter is called, what is said twice, and what nobody types.</summary>
        private static List<ApiError> WrongParameters(ResourceExecutingContext context)
        {
            var known = context.ActionDescriptor.Parameters.Select(parameter => parameter.Name).ToList();
            return
            [
                .. context
                    .HttpContext.Request.Query.Select(sent =>
                        !known.Contains(sent.Key, StringComparer.Ordinal) ? ApiError.At(Shown(sent.Key), "ParameterUnknown")
                        : sent.Value.Count != 1 ? ApiError.At(sent.Key, "ParameterRepeated")
                        : !IsPlain(sent.Value.ToString()) ? ApiError.At(sent.Key, "ParameterUnreadable")
                        : null
                    )
                    .OfType<ApiError>(),
            ];
        }

        private static bool IsPlain(string value) => value.Length <= LongestParameter && !value.Any(char.IsControl);

        private static string Shown(string name) => name.Length <= 60 && IsPlain(name) ? name : "";
    }
}
