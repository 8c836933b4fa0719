namespace CrediCare.Domain.Help;

/// <summary>Whether a typed word may mean a word of an article.</summary>
public static class HelpWordMatch
{
    private const int ShortestPart = 4;
    private const int ShortestMistyped = 5;

    /// <summary>From 0, not at all, to 1, the same word.</summary>
    /// <param name="typed">A stem of the question.</param>
    /// <param name="word">A stem of an article.</param>
    public static double Nearness(string typed, string word) =>
        typed == word ? 1
        : word.StartsWith(typed, StringComparison.Ordinal) ? (typed.Length >= ShortestPart ? 0.75 : 0.4)
        : word.Length >= ShortestPart && typed.StartsWith(word, StringComparison.Ordinal) ? 0.6
        : IsPart(typed, word) || IsPart(word, typed) ? 0.55
        : IsMistyped(typed, word) ? 0.5
        : 0;

    /// <summary>"varsel" is the last part of "inkassovarsel", "klage" of "forliksklage".</summary>
    private static bool IsPart(string part, string compound) =>
        part.Length >= ShortestPart && compound.Length - part.Length >= 3 && compound.EndsWith(part, StringComparison.Ordinal);

    /// <summary>One letter too many, too few, wrong, or two that changed places; the first letter is never the wrong one.</summary>
    private static bool IsMistyped(string typed, string word)
    {
        if (
            typed.Length < ShortestMistyped
            || word.Length < ShortestMistyped
            || Math.Abs(typed.Length - word.Length) > 1
            || typed[0] != word[0]
        )
            return false;
        var start = 0;
        while (start < Math.Min(typed.Length, word.Length) && typed[start] == word[start])
            start++;
        var (left, right) = (typed[start..], word[start..]);
        var end = 0;
        while (end < Math.Min(left.Length, right.Length) && left[^(end + 1)] == right[^(end + 1)])
            end++;
        (left, right) = (left[..^end], right[..^end]);
        return (left.Length <= 1 && right.Length <= 1)
            || (left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0]);
    }
}
