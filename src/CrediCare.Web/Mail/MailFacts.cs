using System.Text.Json;
using System.Text.RegularExpressions;
using CrediCare.Web.Features.Shared;

namespace CrediCare.Web.Mail;

/// <summary>The facts of a mail, as they lie in the outbox, and texts filled in with them.</summary>
public sealed partial class MailFacts
{
    private const int LongestInSubject = 80;

    private readonly Dictionary<string, string> _facts;

    private MailFacts(Dictionary<string, string> facts) => _facts = facts;

    public string? this[string name] => _facts.GetValueOrDefault(name);

    public static MailFacts Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new MailFacts(
            document
                .RootElement.EnumerateObject()
                .Where(fact => fact.Value.ValueKind != JsonValueKind.Null)
                .ToDictionary(fact => fact.Name, fact => fact.Value.ToString(), StringComparer.Ordinal)
        );
    }

    public MailFacts With(string name, string value) =>
        new(new Dictionary<string, string>(_facts, StringComparer.Ordinal) { [name] = value });

    /// <summary>The text with every <c>{name}</c> replaced by its fact, line breaks within a fact as spaces.</summary>
    public string Fill(string text) =>
        NamePattern().Replace(text, match => BreakPattern().Replace(this[match.Groups[1].Value] ?? "", " ").Trim());

    /// <summary>As <see cref="Fill"/>, for a subject: facts that are too long for a line are cut.</summary>
    public string FillLine(string text) =>
        new MailFacts(_facts.ToDictionary(fact => fact.Key, fact => Cut(fact.Value), StringComparer.Ordinal)).Fill(text);

    private static string Cut(string fact) =>
        fact.Length <= LongestInSubject ? fact : $"{TypedText.Cut(fact, LongestInSubject - 1)}…";

    [GeneratedRegex(@"\{([a-zA-Z]+)\}", RegexOptions.None, 1000)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\s*[\r\n\u0085\u2028\u2029\p{Cc}]+\s*", RegexOptions.None, 1000)]
    private static partial Regex BreakPattern();
}
