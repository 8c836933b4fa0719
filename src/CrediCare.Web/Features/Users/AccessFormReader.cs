using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Users;

/// <summary>Reads the forms, and says beside each field what cannot be read.</summary>
public sealed class AccessFormReader(IStringLocalizer<UsersText> texts)
{
    /// <returns>Null when something was wrong.</returns>
    public NewUser? Read(InviteForm form, IReadOnlyList<CompanyPortfolio> portfolios, ModelStateDictionary state)
    {
        var name = TypedText.Line(form.Name);
        if (name is null && state.GetFieldValidationState(nameof(form.Name)) == ModelValidationState.Valid)
            state.AddModelError(nameof(form.Name), texts["NameRequired"]);
        return ReadTerms(form, portfolios, state) is { } terms && name is not null && form.Email is { } email
            ? new NewUser(name, email.Trim().ToLowerInvariant(), terms)
            : null;
    }

    /// <returns>Null when something was wrong.</returns>
    public AccessTerms? ReadTerms(AccessForm form, IReadOnlyList<CompanyPortfolio> portfolios, ModelStateDictionary state)
    {
        var office = Office(form, state);
        if (form.Role is not { } role || !Enum.IsDefined(role) || !Enum.IsDefined(form.Reach) || !state.IsValid)
            return null;
        // A portfolio of another company is not among these, whatever the form says.
        var chosen = portfolios.Where(one => form.Portfolios.Contains(one.PublicId)).Select(one => one.Id).ToList();
        return new AccessTerms(role, form.Reach == AccessReach.All ? null : chosen, form.LastDay, office);
    }

    /// <summary>Puts a refusal beside the field it is about.</summary>
    public void Tell(AccessRefusal refusal, ModelStateDictionary state) =>
        state.AddModelError(FieldOf(refusal), texts[$"Refusal_{refusal}"]);

    private AccountingOffice? Office(AccessForm form, ModelStateDictionary state)
    {
        var name = TypedText.Line(form.OfficeName);
        if (name is null && string.IsNullOrWhiteSpace(form.OfficeNumber))
            return null;
        if (name is null)
            state.AddModelError(nameof(form.OfficeName), texts["OfficeNameRequired"]);
        var number = new TypedNumbers(state, texts).ReadOrganisation(form.OfficeNumber, nameof(form.OfficeNumber));
        if (number is null && string.IsNullOrWhiteSpace(form.OfficeNumber))
            state.AddModelError(nameof(form.OfficeNumber), texts["OfficeNumberWrong"]);
        return name is null || number is null ? null : new AccountingOffice(name, number.Value.Value);
    }

    private static string FieldOf(AccessRefusal refusal) =>
        refusal switch
        {
            AccessRefusal.NoPortfolio or AccessRefusal.AdministratorSeesAll => nameof(AccessForm.Reach),
            AccessRefusal.LastDayHasPassed => nameof(AccessForm.LastDay),
            AccessRefusal.HasAccessAlready => nameof(InviteForm.Email),
            AccessRefusal.LastAdministrator or AccessRefusal.HasEnded or AccessRefusal.ChangedMeanwhile => "",
        };
}
