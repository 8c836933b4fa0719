using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Company;

/// <summary>Reads a request, and writes it as the message that a caseworker gets, in the words of its author's language.</summary>
public sealed class RequestReader(IStringLocalizer<CompanyText> texts, PortalFormat format)
{
    /// <returns>Subject and text; null when something was wrong.</returns>
    public (string Subject, string Text)? Read(RequestForm form, Creditor creditor, ModelStateDictionary state)
    {
        var numbers = new TypedNumbers(state, texts);
        var text = TypedText.Block(form.Text);
        List<string> lines = [];
        if (form.About is CompanyRequest.Name)
            Add(nameof(form.NewName), Required(TypedText.Line(form.NewName), nameof(form.NewName)));
        if (form.About is CompanyRequest.OrganisationNumber)
            Add(nameof(form.NewNumber), Number(form.NewNumber, nameof(form.NewNumber), required: true));
        if (form.About is CompanyRequest.Merger)
        {
            Add(nameof(form.OtherName), Required(TypedText.Line(form.OtherName), nameof(form.OtherName)));
            Add(nameof(form.OtherNumber), Number(form.OtherNumber, nameof(form.OtherNumber), required: false));
        }

        if (form.About is CompanyRequest.Other)
            Required(text, nameof(form.Text));
        else if (form.From is null && state.GetFieldValidationState(nameof(form.From)) != ModelValidationState.Invalid)
            state.AddModelError(nameof(form.From), texts["FromRequired"]);
        if (form.From is { } from)
            Add(nameof(form.From), format.LongDate(from));
        if (form.ReachProblem is { } problem)
            state.AddModelError(nameof(form.Reach), texts[problem]);
        if (creditor.Portfolios.Count > 1)
            Add("Reach", Scope(form, creditor));
        if (!state.IsValid || form.About is not { } about)
            return null;
        var subject = texts[$"Subject_{about}", creditor.Name].Value;
        return (subject, string.Join("\n", lines) + (text is null ? "" : $"\n\n{text}"));

        void Add(string key, string? value)
        {
            if (value is not null)
                lines.Add($"{texts[key]}: {value}");
        }

        string? Required(string? value, string field)
        {
            if (value is null && state.GetFieldValidationState(field) != ModelValidationState.Invalid)
                state.AddModelError(field, texts[$"{field}Required"]);
            return value;
        }

        string? Number(string? typed, string field, bool required) =>
            numbers.ReadOrganisation(typed, field) is { } number ? number.Display
            : required && string.IsNullOrWhiteSpace(typed) ? Required(null, field)
            : null;
    }

    private string Scope(RequestForm form, Creditor creditor) =>
        form.PortfolioIds(creditor) is { } ids
            ? string.Join(", ", creditor.Portfolios.Where(one => ids.Contains(one.Id)).Select(one => one.Name).Order())
            : texts["Reach_Whole"].Value;
}
