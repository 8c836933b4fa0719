using System.Diagnostics.CodeAnalysis;

namespace CrediCare.Domain.Identifiers;

/// <summary>The number on a receipt for something sent in: R- and the form of a case number, as R-2026-004187-4.</summary>
public readonly record struct ReceiptNumber : IIdentifier<ReceiptNumber>
{
    private const char Letter = 'R';

    private readonly string? value;

    private ReceiptNumber(string value) => this.value = value;

    public string Value => value ?? "";

    public string Display => Value;

    /// <summary>The year is 2000 to 2999, the running number 1 or more; anything else throws.</summary>
    public static ReceiptNumber Create(int year, long running) => new($"{Letter}-{NumberedByYear.Create(year, running)}");

    public static string Normalise(string? text) => IdentifierText.Strip(text).ToUpperInvariant();

    /// <summary>The R is required: without it a receipt would read as a case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ReceiptNumber result)
    {
        var number = Normalise(text) is [Letter, .. var digits] ? NumberedByYear.Parse(digits) : null;
        result = number is null ? default : new($"{Letter}-{number}");
        return number is not null;
    }

    public override string ToString() => Value;
}
