using System.Diagnostics.CodeAnalysis;

namespace CrediCare.Domain.Identifiers;

/// <summary>Norwegian bank account: eleven digits, the last by mod 11; all zeros pass the sum and are refused.</summary>
public readonly record struct BankAccountNumber : IIdentifier<BankAccountNumber>
{
    private readonly string? value;

    private BankAccountNumber(string value) => this.value = value;

    public string Value => value ?? "";

    /// <summary>The last four digits: enough to recognise an account by, not enough to pay into it.</summary>
    public string Ending => Value.Length == 0 ? "" : Value[^4..];

    public string Display => IdentifierText.Group(Value, ".", 4, 2, 5);

    public static string Normalise(string? text) => IdentifierText.Strip(text);

    public static bool TryParse([NotNullWhen(true)] string? text, out BankAccountNumber result)
    {
        var digits = Normalise(text);
        var valid =
            digits.Length == 11
            && IdentifierText.IsDigits(digits)
            && !IdentifierText.IsAllZeros(digits)
            && CheckDigits.EndsInMod11(digits);
        result = valid ? new(digits) : default;
        return valid;
    }

    public override string ToString() => Value;
}
