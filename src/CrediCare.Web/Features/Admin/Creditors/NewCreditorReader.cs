using CrediCare.Data.Configurations;
using CrediCare.Domain;
using CrediCare.Domain.Identifiers;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CrediCare.Web.Features.Admin.Creditors;

/// <summary>Reads the form, and says beside each field what cannot be read or is taken, all at once.</summary>
public sealed class NewCreditorReader(CreateCreditor create, IStringLocalizer<CreditorsText> texts)
{
    private const int MostPortfolios = 20;

    /// <returns>Null when something was wrong.</returns>
    public async Task<NewCreditor?> ReadAsync(
        NewCreditorForm form,
        ModelStateDictionary state,
        CancellationToken cancellationToken
    )
    {
        var numbers = new TypedNumbers(state, texts);
        var organisationNumber = numbers.ReadOrganisation(form.OrganisationNumber, nameof(form.OrganisationNumber));
        var bankAccount = numbers.Read<BankAccountNumber>(form.BankAccount, nameof(form.BankAccount));
        var postcode = numbers.Read<Postcode>(form.Postcode, nameof(form.Postcode));
        var portfolios = (form.Portfolios ?? "").Split(
            '\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (portfolios.Distinct(StringComparer.OrdinalIgnoreCase).Count() != portfolios.Length)
            state.AddModelError(nameof(form.Portfolios), texts["PortfoliosTwice"]);
        if (portfolios.Length > MostPortfolios || portfolios.Any(name => name.Length > Lengths.Name))
            state.AddModelError(nameof(form.Portfolios), texts["PortfoliosTooMany"]);
        if (!PortalLanguage.IsKnown(form.Language))
            state.AddModelError(nameof(form.Language), texts["LanguageUnknown"]);
        if (organisationNumber is { } number && await create.IsTakenAsync(number, cancellationToken))
            state.AddModelError(nameof(form.OrganisationNumber), texts[nameof(CreateCreditorRefusal.OrganisationNumberTaken)]);
        return !state.IsValid
            ? null
            : new NewCreditor(
                form.Name!.Trim(),
                organisationNumber!.Value,
                new PostalAddress(form.Street!.Trim(), null, postcode!.Value.Value, form.City!.Trim(), "NO"),
                bankAccount!.Value,
                form.DeductsVat,
                portfolios,
                form.Person!.Trim(),
                form.Email!.Trim(),
                form.Language!
            );
    }
}
