using CrediCare.Domain.Identifiers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Shared;

/// <summary>Reads typed numbers with a check digit; what cannot be read is said beside its field as <c>{Field}Wrong</c>.</summary>
public sealed class TypedNumbers(ModelStateDictionary state, IStringLocalizer texts)
{
    /// <returns>Null when nothing was typed, or something that is not such a number.</returns>
    public T? Read<T>(string? typed, string field)
        where T : struct, IIdentifier<T>
    {
        if (T.TryParse(typed, out var number))
            return number;
        if (!string.IsNullOrWhiteSpace(typed))
            state.AddModelError(field, texts[$"{field}Wrong"]);
        return null;
    }
}
