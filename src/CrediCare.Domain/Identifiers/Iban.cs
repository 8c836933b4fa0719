using System.Diagnostics.CodeAnalysis;

namespace CrediCare.Domain.Identifiers;

/// <summary>
/// A Norwegian account in international form: NO, two check digits (ISO 13616, mod 97) and the eleven digits of the
/// account, which must pass its own check. Accounts of other countries are not taken.
/// </summary>
public readonly record struct Iban : IIdentifier<Iban>
{
    private readonly string? value;

    private Iban(string value) => this.value = value;

    public string Value => value ?? "";

    public string Display => IdentifierText.Group(Value, " ", 4);

    public BankAccountNumber Account =>
        Identifier.ParseOrNull<BankAccountNumber>(Value is [_, _, _, _, .. var account] ? account : null) ?? default;

    public static Iban Of(BankAccountNumber account)
    {
        if (account.Value.Length == 0)
            throw new ArgumentException("There is no account.", nameof(account));

        return new($"NO{98 - Remainder(account.Value + "NO00"):00}{account.Value}");
    }

    public static string Normalise(string? text) => IdentifierText.Strip(text).ToUpperInvariant();

    public static bool TryParse([NotNullWhen(true)] string? text, out Iban result)
    {
        var normalised = Normalise(text);
        var valid =
            normalised.Length == 15
            && normalised.StartsWith("NO", StringComparison.Ordinal)
            && IdentifierText.IsDigits(normalised[2..])
            && Remainder(normalised[4..] + normalised[..4]) == 1
            && BankAccountNumber.TryParse(normalised[4..], out _);
        result = valid ? new(normalised) : default;
        return valid;
    }

    public override string ToString() => Value;

    private static int Remainder(string rearranged)
    {
        var remainder = 0;
        foreach (var c in rearranged)
            remainder = char.IsAsciiDigit(c) ? (remainder * 10 + (c - '0')) % 97 : (remainder * 100 + (c - 'A' + 10)) % 97;

        return remainder;
    }
}
