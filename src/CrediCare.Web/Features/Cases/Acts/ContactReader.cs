using CrediCare.Domain;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Account;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Cases.Acts;

/// <summary>Reads how someone is reached, and says beside each field what cannot be read.</summary>
public sealed class ContactReader(IStringLocalizer<ActsText> texts)
{
    /// <param name="form">As typed.</param>
    /// <param name="country">Of the address, which the form does not ask for.</param>
    /// <param name="state">Where what is wrong is said.</param>
    /// <returns>Null when something was wrong.</returns>
    public ContactDetails? Read(ContactForm form, string country, ModelStateDictionary state)
    {
        var numbers = new TypedNumbers(state, texts);
        var isNorwegian = country == PostalAddress.Unknown.Country;
        var postcode = isNorwegian
            ? numbers.Read<Postcode>(form.Postcode, nameof(form.Postcode))?.Value
            : TypedText.Line(form.Postcode);
        var phone = numbers.Read<PhoneNumber>(form.Phone, nameof(form.Phone));
        var email = TypedText.Line(form.Email)?.ToLowerInvariant();
        if (email is not null && !Invitations.CanReach(email))
            state.AddModelError(nameof(form.Email), texts["EmailWrong"]);
        var (street, city) = (TypedText.Line(form.Street), TypedText.Line(form.City));
        if (street is not null && isNorwegian && postcode is null && string.IsNullOrWhiteSpace(form.Postcode))
            state.AddModelError(nameof(form.Postcode), texts["PostcodeRequired"]);
        if (postcode is not null && city is null)
            state.AddModelError(nameof(form.City), texts["CityRequired"]);
        return state.IsValid
            ? new ContactDetails(
                new PostalAddress(street, TypedText.Line(form.StreetExtra), postcode, city, country),
                phone?.Value,
                email
            )
            : null;
    }
}
