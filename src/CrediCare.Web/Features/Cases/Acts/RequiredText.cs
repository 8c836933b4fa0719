using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Text that must be there once what cannot be seen is taken away.</summary>
public static class RequiredText
{
    public static void Required(this Controller page, string? typed, string field, string message)
    {
        if (TypedText.Block(typed) is null && page.ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
            page.ModelState.AddModelError(field, message);
    }
}
