using System.ComponentModel.DataAnnotations;
using CrediCare.Data.Configurations;
using CrediCare.Domain;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;

namespace CrediCare.Web.Features.Registrations.New;

/// <summary>How the fields of the first step are written.</summary>
internal static class DebtorFields
{
    private static readonly EmailAddressAttribute EmailForm = new();

    public static DebtorReading Read(
        DebtorForm typed,
        IReadOnlyList<PortfolioChoice> portfolios,
        BirthNumberRules birthNumbers,
        FormReading form
    )
    {
        var portfolio = Portfolio(typed, portfolios, form);
        var kind = Kind(typed, form);
        var name = form.Required(nameof(typed.Name), form.Line(nameof(typed.Name), typed.Name, Lengths.Name));
        var organisationNumber = kind == DebtorKind.Person ? null : OrganisationNumber.Normalise(typed.OrganisationNumber);
        var hasBirth = kind is not DebtorKind.Company;
        return new DebtorReading(
            portfolio,
            kind,
            name,
            string.IsNullOrEmpty(organisationNumber) ? null : organisationNumber,
            hasBirth ? form.Date(nameof(typed.BirthDate), typed.BirthDate) : null,
            hasBirth && typed.NeedsBirthNumber ? BirthNumber(typed, birthNumbers, form) : null,
            new ContactDetails(Address(typed, form), Phone(typed, form), Email(typed, form)),
            form.Problems
        );
    }

    private static PortfolioChoice? Portfolio(DebtorForm typed, IReadOnlyList<PortfolioChoice> portfolios, FormReading form)
    {
        var chosen = portfolios is [var only] ? only : portfolios.FirstOrDefault(one => one.PublicId == typed.Portfolio);
        if (chosen is null)
            form.Say(nameof(typed.Portfolio), portfolios.Count == 0 ? "NoPortfolio" : "ChoosePortfolio");
        return chosen;
    }

    private static DebtorKind? Kind(DebtorForm typed, FormReading form)
    {
        if (Enum.TryParse<DebtorKind>(typed.Kind, out var kind) && Enum.IsDefined(kind))
            return kind;
        form.Say(nameof(typed.Kind), "ChooseKind");
        return null;
    }

    private static NationalIdentityNumber? BirthNumber(DebtorForm typed, BirthNumberRules rules, FormReading form)
    {
        if (NationalIdentityNumber.TryParse(typed.BirthNumber, rules, out var number))
            return number;
        form.Say(
            nameof(typed.BirthNumber),
            string.IsNullOrWhiteSpace(typed.BirthNumber) ? "BirthNumberMissing" : "Problem_NationalIdentityNumberInvalid"
        );
        return null;
    }

    private static PostalAddress Address(DebtorForm typed, FormReading form)
    {
        var country = string.IsNullOrWhiteSpace(typed.Country) ? Countries.Norway : typed.Country;
        if (!Countries.IsKnown(country))
            form.Say(nameof(typed.Country), "CountryUnknown");
        return new PostalAddress(
            form.Line(nameof(typed.Street), typed.Street, Lengths.Street),
            form.Line(nameof(typed.StreetExtra), typed.StreetExtra, Lengths.Street),
            PostcodeOf(typed, country, form),
            form.Line(nameof(typed.City), typed.City, Lengths.City),
            country
        );
    }

    private static string? PostcodeOf(DebtorForm typed, string country, FormReading form)
    {
        var read = form.Line(nameof(typed.Postcode), typed.Postcode, Lengths.Postcode);
        if (read is null || country != Countries.Norway)
            return read;
        if (Postcode.TryParse(read, out var postcode))
            return postcode.Value;
        form.Say(nameof(typed.Postcode), "PostcodeInvalid");
        return null;
    }

    /// <summary>A Norwegian number, or a foreign one with its country code.</summary>
    private static string? Phone(DebtorForm typed, FormReading form)
    {
        if (string.IsNullOrWhiteSpace(typed.Phone))
            return null;
        if (PhoneNumber.TryParse(typed.Phone, out var norwegian))
            return norwegian.Value;
        var foreign = PhoneNumber.Normalise(typed.Phone);
        if (
            foreign is ['+', not '0', ..]
            && !foreign.StartsWith("+47", StringComparison.Ordinal)
            && foreign.Length is >= 8 and <= Lengths.Phone
            && foreign.Skip(1).All(char.IsAsciiDigit)
        )
            return foreign;
        form.Say(nameof(typed.Phone), "PhoneInvalid");
        return null;
    }

    private static string? Email(DebtorForm typed, FormReading form)
    {
        var read = form.Line(nameof(typed.Email), typed.Email, Lengths.Email);
        if (read is not null && !IsAddress(read))
            form.Say(nameof(typed.Email), "EmailInvalid");
        return read;
    }

    private static bool IsAddress(string text) =>
        EmailForm.IsValid(text)
        && !text.Contains(' ', StringComparison.Ordinal)
        && text[text.IndexOf('@', StringComparison.Ordinal)..].Contains('.', StringComparison.Ordinal);
}
