using CrediCare.Data.Access;
using CrediCare.Domain.Creditors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrediCare.Web.Features.Api.Sandboxes;

/// <summary>Opens addresses to keys in test mode only.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TestModeAttribute : Attribute, IResourceFilter, IOrderedFilter
{
    // After the call has been counted, before anything is read.
    public int Order => -2900;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (context.HttpContext.Features.GetRequiredFeature<ApiCaller>().Mode != ApiKeyMode.Test)
            context.Result = new ApiRefusal(ApiCode.TestModeOnly);
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
