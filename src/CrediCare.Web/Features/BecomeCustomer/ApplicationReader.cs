using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.BecomeCustomer;

/// <summary>Reads the form, and says beside each field what cannot be read.</summary>
public sealed class ApplicationReader(IStringLocalizer<BecomeCustomerText> texts)
{
    /// <returns>Null when something was wrong.</returns>
    public Applicant? Read(ApplicationForm form, ModelStateDictionary state)
    {
        var numbers = new TypedNumbers(state, texts);
        var company = numbers.ReadOrganisation(form.OrganisationNumber, nameof(form.OrganisationNumber));
        var account = numbers.Read<BankAccountNumber>(form.BankAccount, nameof(form.BankAccount));
        var postcode = numbers.Read<Postcode>(form.Postcode, nameof(form.Postcode));
        var phone = numbers.Read<PhoneNumber>(form.Phone, nameof(form.Phone));
        var office = numbers.ReadOrganisation(form.OfficeOrganisationNumber, nameof(form.OfficeOrganisationNumber));
        if (form.DeductsVat is not (null or ApplicationForm.Yes or ApplicationForm.No))
            state.AddModelError(nameof(form.DeductsVat), texts["DeductsVatRequired"]);
        if (!string.IsNullOrWhiteSpace(form.OfficeName) && string.IsNullOrWhiteSpace(form.OfficeOrganisationNumber))
            state.AddModelError(nameof(form.OfficeOrganisationNumber), texts["OfficeOrganisationNumberRequired"]);
        if (string.IsNullOrWhiteSpace(form.OfficeName) && !string.IsNullOrWhiteSpace(form.OfficeOrganisationNumber))
            state.AddModelError(nameof(form.OfficeName), texts["OfficeNameRequired"]);
        var (name, street, city) = (
            Line(form.CompanyName, nameof(form.CompanyName)),
            Line(form.Street, nameof(form.Street)),
            Line(form.City, nameof(form.City))
        );
        var signatory = Line(form.SignatoryName, nameof(form.SignatoryName));
        return !state.IsValid
            ? null
            : new Applicant(
                name,
                company!.Value.Value,
                new PostalAddress(street, null, postcode!.Value.Value, city, "NO"),
                account!.Value.Value,
                form.DeductsVat == ApplicationForm.Yes,
                signatory,
                form.Email!.Trim(),
                phone!.Value.Value,
                PortalLanguage.Current,
                TypedText.Line(form.OfficeName),
                office?.Value,
                TypedText.Block(form.Note)
            );

        string Line(string? typed, string field)
        {
            if (TypedText.Line(typed) is { } line)
                return line;
            if (state.GetFieldValidationState(field) == ModelValidationState.Valid)
                state.AddModelError(field, texts[$"{field}Required"]);
            return "";
        }
    }
}
