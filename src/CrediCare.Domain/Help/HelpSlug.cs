namespace CrediCare.Domain.Help;

/// <summary>The last part of an article's address: lower-case words with hyphens between them.</summary>
public static class HelpSlug
{
    public const int MaximumLength = 60;

    public static bool IsOne(string text) =>
        text.Length is > 0 and <= MaximumLength
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && text[0] != '-'
        && text[^1] != '-';
}
