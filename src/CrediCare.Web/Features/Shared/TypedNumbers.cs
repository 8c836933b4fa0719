using CrediCare.Domain.Identifiers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Shared;

/// <summary>
/// Reads typed numbers with a check digit; what cannot be read is said beside its field as <c>{Field}Wrong</c>, once.
/// </summary>
public sealed class TypedNumbers(ModelStateDictionary state, IStringLocalizer texts)
{
    /// <summary>As companies write it on letters and invoices too, <c>NO 310 000 019 MVA</c>.</summary>
    public static OrganisationNumber? Organisation(string? typed) =>
        OrganisationNumber.TryParse(typed, out var number) ? number
        : VatNumber.TryParse(typed, out var vat) ? vat.OrganisationNumber
        : null;

    /// <returns>Null when nothing was typed, or something that is not such a number.</returns>
    public T? Read<T>(string? typed, string field)
        where T : struct, IIdentifier<T> => Told(Identifier.ParseOrNull<T>(typed), typed, field);

    /// <returns>Null when nothing was typed, or something that is not such a number.</returns>
    public OrganisationNumber? ReadOrganisation(string? typed, string field) => Told(Organisation(typed), typed, field);

    private T? Told<T>(T? read, string? typed, string field)
        where T : struct
    {
        if (
            read is null
            && !string.IsNullOrWhiteSpace(typed)
            && state.GetFieldValidationState(field) != ModelValidationState.Invalid
        )
            state.AddModelError(field, texts[$"{field}Wrong"]);
        return read;
    }
}
