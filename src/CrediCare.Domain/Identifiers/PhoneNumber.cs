using System.Diagnostics.CodeAnalysis;

namespace CrediCare.Domain.Identifiers;

/// <summary>
/// Norwegian telephone number of eight digits starting with 2 to 9 (the numbering plan of Nkom), stored as E.164 with
/// +47. Short and machine numbers are not for people and are not taken.
/// </summary>
public readonly record struct PhoneNumber : IIdentifier<PhoneNumber>
{
    private const string Country = "+47";

    private readonly string? value;

    private PhoneNumber(string value) => this.value = value;

    public string Value => value ?? "";

    /// <summary>Mobile numbers as 412 34 567, others as 22 33 44 55; without the country code.</summary>
    public string Display => ReceivesSms ? IdentifierText.Group(National, " ", 3, 2, 3) : IdentifierText.Group(National, " ", 2);

    /// <summary>Mobile numbers start with 4 or 9; only they get text messages.</summary>
    public bool ReceivesSms => National is ['4' or '9', ..];

    private string National => Value.Length == 0 ? "" : Value[Country.Length..];

    public static string Normalise(string? text)
    {
        var stripped = IdentifierText.Without(IdentifierText.Strip(text), static c => c is '(' or ')');
        if (stripped.StartsWith("00", StringComparison.Ordinal))
            stripped = "+" + stripped[2..];

        return stripped.StartsWith('+') ? stripped : Country + stripped;
    }

    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber result)
    {
        var normalised = Normalise(text);
        var valid =
            normalised is ['+', '4', '7', >= '2' and <= '9', ..]
            && normalised.Length == Country.Length + 8
            && IdentifierText.IsDigits(normalised[1..]);
        result = valid ? new(normalised) : default;
        return valid;
    }

    public override string ToString() => Value;
}
