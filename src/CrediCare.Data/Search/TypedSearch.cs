namespace CrediCare.Data.Search;

/// <summary>
/// What a person typed in a search box, folded as the terms are. Every part must begin some term of the case, in any
/// order; or the whole, written together, begins one, since numbers are typed with spaces and dashes where they please.
/// </summary>
public sealed record TypedSearch
{
    private const int MostParts = 8;

    private TypedSearch(IReadOnlyList<string> parts, string? whole) => (Parts, Whole) = (parts, whole);

    /// <summary>Each begins a term; all are needed.</summary>
    public IReadOnlyList<string> Parts { get; }

    /// <summary>The whole as one number, or null when it holds no digit.</summary>
    public string? Whole { get; }

    /// <summary>The whole as the only part, or null when it is no number or stands like that already.</summary>
    public TypedSearch? AsNumber => Whole is { } whole && (Parts.Count > 1 || Parts[0] != whole) ? new([whole], whole) : null;

    /// <summary>What may mean one thing alone: a number, or an e-mail address. Null for a name.</summary>
    public string? Exact => Whole ?? (Parts is [var only] && only.Contains('@', StringComparison.Ordinal) ? only : null);

    /// <summary>Null when nothing that can be looked for was typed.</summary>
    public static TypedSearch? Parse(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Contains('@', StringComparison.Ordinal))
            return new TypedSearch([SearchKey.Email(text)], null);
        var whole = SearchKey.Number(text);
        if (whole.Length == 0)
            return null;
        var number = whole.Any(char.IsDigit) ? SearchKey.Phone(text) ?? whole : null;
        return number is not null && whole.All(char.IsDigit)
            ? new TypedSearch([number], number)
            : new TypedSearch(PartsOf(text), number);
    }

    private static List<string> PartsOf(string text) =>
        [
            .. SearchKey
                .Tokens(text)
                .SelectMany(token => token.Any(char.IsDigit) ? [SearchKey.Number(token)] : SearchKey.Words(token))
                .Where(part => part.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Take(MostParts),
        ];
}
