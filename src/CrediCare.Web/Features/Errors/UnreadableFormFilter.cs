using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrediCare.Web.Features.Errors;

/// <summary>
/// A form that broke off, has no end or more fields than any page has could not be read. It is answered as such before
/// an action meets it with nothing filled in.
/// </summary>
public sealed class UnreadableFormFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        // Where the form cannot be read nothing is bound at all, not even what does not come from the form.
        if (!context.ModelState.IsValid && context.ActionArguments.Count == 0 && context.ActionDescriptor.Parameters.Count > 0)
            context.Result = new BadRequestResult();
    }

    public void OnActionExecuted(ActionExecutedContext context) { }
}
