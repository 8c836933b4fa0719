using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Says what is wrong beside a field, where nothing is said of it yet: one message a field is enough.</summary>
public static class RequiredText
{
    /// <summary>Text that must be there once what cannot be seen is taken away.</summary>
    public static void Required(this Controller page, string? typed, string field, string message) =>
        page.Refuse(TypedText.Block(typed) is null, field, message);

    public static void Refuse(this Controller page, bool isWrong, string field, string message)
    {
        if (isWrong && page.ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
            page.ModelState.AddModelError(field, message);
    }
}
