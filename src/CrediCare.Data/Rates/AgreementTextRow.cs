namespace CrediCare.Data.Rates;

/// <summary>
/// The text a new customer accepts, from a day on, in both languages; blank lines part its paragraphs, and a line that
/// begins with # is a heading.
/// </summary>
public sealed class AgreementTextRow : DatedRow
{
    /// <summary>What the version is called where it was accepted.</summary>
    public required string Name { get; init; }

    public required string TextNb { get; init; }
    public required string TextEn { get; init; }
}
