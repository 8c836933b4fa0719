using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Company;

/// <summary>Reads the forms, and says beside each field what cannot be read.</summary>
public sealed class CompanyFormReader(IStringLocalizer<CompanyText> texts)
{
    /// <returns>Null when something was wrong.</returns>
    public PostalAddress? Read(AddressForm form, ModelStateDictionary state)
    {
        var postcode = new TypedNumbers(state, texts).Read<Postcode>(form.Postcode, nameof(form.Postcode));
        var street = Line(form.Street, nameof(form.Street), state);
        var city = Line(form.City, nameof(form.City), state);
        return state.IsValid
            ? new PostalAddress(street, TypedText.Line(form.StreetExtra), postcode!.Value.Value, city, "NO")
            : null;
    }

    /// <summary>The whole company must be reachable; a portfolio says only what is its own.</summary>
    /// <returns>Null when something was wrong.</returns>
    public CreditorContact? Read(ContactForm form, ModelStateDictionary state)
    {
        var phone = new TypedNumbers(state, texts).Read<PhoneNumber>(form.Phone, nameof(form.Phone));
        var whole = form.Reach == CompanyReach.Whole;
        if (form.ReachProblem is { } problem)
            state.AddModelError(nameof(form.Reach), texts[problem]);
        var name = whole ? Line(form.ContactName, nameof(form.ContactName), state) : TypedText.Line(form.ContactName);
        var email = Email(form.Email, nameof(form.Email), whole, state);
        var invoices = Email(form.InvoiceEmail, nameof(form.InvoiceEmail), false, state);
        if (whole && phone is null && state.GetFieldValidationState(nameof(form.Phone)) != ModelValidationState.Invalid)
            state.AddModelError(nameof(form.Phone), texts["PhoneRequired"]);
        return state.IsValid ? new CreditorContact(name, email, phone?.Value, invoices) : null;
    }

    /// <returns>Null when something was wrong.</returns>
    public BankAccountNumber? Read(BankAccountForm form, ModelStateDictionary state)
    {
        var account = new TypedNumbers(state, texts).Read<BankAccountNumber>(form.BankAccount, nameof(form.BankAccount));
        if (form.ReachProblem is { } problem)
            state.AddModelError(nameof(form.Reach), texts[problem]);
        return state.IsValid ? account : null;
    }

    private string? Line(string? typed, string field, ModelStateDictionary state)
    {
        var line = TypedText.Line(typed);
        if (line is null && state.GetFieldValidationState(field) != ModelValidationState.Invalid)
            state.AddModelError(field, texts[$"{field}Required"]);
        return line;
    }

    private string? Email(string? typed, string field, bool required, ModelStateDictionary state)
    {
        var email = TypedText.Line(typed)?.ToLowerInvariant();
        if (state.GetFieldValidationState(field) == ModelValidationState.Invalid)
            return email;
        if (email is null && required)
            state.AddModelError(field, texts[$"{field}Required"]);
        return email;
    }
}
