using System.Diagnostics.CodeAnalysis;

namespace CrediCare.Domain.Identifiers;

/// <summary>
/// Norwegian VAT number: NO, an organisation number, MVA (Peppol rule NO-R-001). Invoices often leave out the NO, so it
/// is added when missing.
/// </summary>
public readonly record struct VatNumber : IIdentifier<VatNumber>
{
    private const string Country = "NO";
    private const string Suffix = "MVA";

    private readonly OrganisationNumber number;

    private VatNumber(OrganisationNumber number) => this.number = number;

    public OrganisationNumber OrganisationNumber => number;

    public string Value => number.Value.Length == 0 ? "" : Country + number.Value + Suffix;

    public string Display => number.Value.Length == 0 ? "" : $"{Country} {number.Display} {Suffix}";

    public static string Normalise(string? text)
    {
        var stripped = IdentifierText.Strip(text).ToUpperInvariant();
        return stripped.StartsWith(Country, StringComparison.Ordinal) ? stripped : Country + stripped;
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out VatNumber result)
    {
        var normalised = Normalise(text);
        var valid = OrganisationNumber.TryParse(
            normalised.EndsWith(Suffix, StringComparison.Ordinal) ? normalised[Country.Length..^Suffix.Length] : null,
            out var number
        );
        result = new(number);
        return valid;
    }

    public override string ToString() => Value;
}
