using System.Diagnostics.CodeAnalysis;

namespace CrediCare.Domain.Identifiers;

/// <summary>
/// Norwegian postcode: four digits, not 0000. Whether the place exists is for the postcode register; here is only its
/// form.
/// </summary>
public readonly record struct Postcode : IIdentifier<Postcode>
{
    private readonly string? value;

    private Postcode(string value) => this.value = value;

    public string Value => value ?? "";

    public string Display => Value;

    public static string Normalise(string? text) => IdentifierText.Without(text, IdentifierText.IsSpace);

    public static bool TryParse([NotNullWhen(true)] string? text, out Postcode result)
    {
        var digits = Normalise(text);
        var valid = digits.Length == 4 && IdentifierText.IsDigits(digits) && !IdentifierText.IsAllZeros(digits);
        result = valid ? new(digits) : default;
        return valid;
    }

    /// <summary>As <see cref="TryParse"/> for files, where programs drop the leading zero: 101 is read as 0101.</summary>
    public static bool TryParsePadded([NotNullWhen(true)] string? text, out Postcode result)
    {
        var digits = Normalise(text);
        return TryParse(digits.Length == 0 ? digits : digits.PadLeft(4, '0'), out result);
    }

    public override string ToString() => Value;
}
