using System.Diagnostics.CodeAnalysis;

namespace CrediCare.Domain.Identifiers;

/// <summary>
/// KID, the reference a Norwegian payment carries: digits of which the last is a check digit by mod 10 or mod 11, where
/// mod 11 may give '-'. Two to 25 characters are read, since the issuer's agreement is seldom known; our own have four
/// or more and use mod 10.
/// </summary>
public readonly record struct PaymentReference : IIdentifier<PaymentReference>
{
    public const int MaximumLength = 25;

    private const int ShortestRead = 2;
    private const int ShortestIssued = 4;

    private readonly string? value;

    private PaymentReference(string value) => this.value = value;

    public string Value => value ?? "";

    public string Display => IdentifierText.Group(Value, " ", 4);

    public bool PassesMod10 => Value.Length > 0 && IdentifierText.IsDigits(Value) && CheckDigits.EndsInMod10(Value);

    public bool PassesMod11 => Value.Length > 0 && CheckDigits.EndsInMod11(Value);

    /// <summary>Issues one of our own: the digits followed by their mod 10 check digit, four to 25 in all.</summary>
    public static PaymentReference Create(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (!IdentifierText.IsDigits(digits) || digits.Length + 1 is < ShortestIssued or > MaximumLength)
            throw new ArgumentException("A payment reference is issued from 3 to 24 digits.", nameof(digits));

        return new(digits + CheckDigits.Mod10(digits));
    }

    /// <summary>Spaces, dots and hyphens go, except a hyphen that ends the text: it is a check digit.</summary>
    public static string Normalise(string? text)
    {
        var trimmed = (text ?? "").TrimEnd();
        return IdentifierText.Strip(trimmed) + (trimmed.EndsWith('-') ? "-" : "");
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out PaymentReference result)
    {
        result = new(Normalise(text));
        var valid =
            result.Value.Length is >= ShortestRead and <= MaximumLength
            && IdentifierText.IsDigits(result.Value[..^1])
            && (char.IsAsciiDigit(result.Value[^1]) || result.Value[^1] == '-')
            && (result.PassesMod10 || result.PassesMod11);
        if (!valid)
            result = default;

        return valid;
    }

    public override string ToString() => Value;
}
