using System.Diagnostics.CodeAnalysis;

namespace CrediCare.Domain.Identifiers;

/// <summary>
/// Norwegian organisation number: nine digits, the last by mod 11 (Brønnøysundregistrene). Any first digit is taken;
/// real ones start with 8 or 9, synthetic ones with 2 or 3.
/// </summary>
public readonly record struct OrganisationNumber : IIdentifier<OrganisationNumber>
{
    private readonly string? value;

    private OrganisationNumber(string value) => this.value = value;

    public string Value => value ?? "";

    public string Display => IdentifierText.Group(Value, " ", 3);

    /// <summary>From the test population; never a real company.</summary>
    public bool IsSynthetic => Value is ['2' or '3', ..];

    public static string Normalise(string? text) => IdentifierText.Strip(text);

    public static bool TryParse([NotNullWhen(true)] string? text, out OrganisationNumber result)
    {
        var digits = Normalise(text);
        var valid =
            digits.Length == 9
            && IdentifierText.IsDigits(digits)
            && !IdentifierText.IsAllZeros(digits)
            && CheckDigits.EndsInMod11(digits);
        result = valid ? new(digits) : default;
        return valid;
    }

    public override string ToString() => Value;
}
