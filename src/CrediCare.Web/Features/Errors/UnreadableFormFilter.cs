using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace CrediCare.Web.Features.Errors;

/// <summary>
/// A form that broke off, has no end or more fields than any page has could not be read. It is answered as such before
/// an action meets it with nothing filled in. So is a form or an address with the character NUL, which nobody types and not every
/// database keeps: one reader of forms refuses it and another lets it through.
/// </summary>
public sealed class UnreadableFormFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        // Where the form cannot be read nothing is bound at all, not even what does not come from the form.
        if (!context.ModelState.IsValid && context.ActionArguments.Count == 0 && context.ActionDescriptor.Parameters.Count > 0)
            context.Result = new BadRequestResult();
        else if (context.HttpContext.Request.Query.Any(HoldsNul))
            context.Result = new BadRequestResult();
        else if (
            context.ActionDescriptor.Parameters.Count > 0
            && context.HttpContext.Features.Get<IFormFeature>()?.Form is { } form
            && form.Any(HoldsNul)
        )
            context.Result = new BadRequestResult();
    }

    public void OnActionExecuted(ActionExecutedContext context) { }

    private static bool HoldsNul(KeyValuePair<string, StringValues> field) =>
        field.Key.Contains('\0', StringComparison.Ordinal)
        || field.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) == true);
}
