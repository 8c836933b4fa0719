using System.Diagnostics.CodeAnalysis;

namespace CrediCare.Domain.Identifiers;

/// <summary>
/// The number of a case, as 2026-004187-4: year, running number, check digit. Readable over the telephone and used in
/// addresses; dashes and spaces may be left out when it is typed.
/// </summary>
public readonly record struct CaseNumber : IIdentifier<CaseNumber>
{
    private readonly string? value;

    private CaseNumber(string value) => this.value = value;

    public string Value => value ?? "";

    public string Display => Value;

    /// <summary>Without dashes, to build a payment reference from.</summary>
    public string Digits => IdentifierText.Strip(Value);

    /// <summary>The year is 2000 to 2999, the running number 1 or more; anything else throws.</summary>
    public static CaseNumber Create(int year, long running) => new(NumberedByYear.Create(year, running));

    public static string Normalise(string? text) => IdentifierText.Strip(text);

    public static bool TryParse([NotNullWhen(true)] string? text, out CaseNumber result)
    {
        var number = NumberedByYear.Parse(Normalise(text));
        result = number is null ? default : new(number);
        return number is not null;
    }

    public override string ToString() => Value;
}
