using System.Reflection;
using CrediCare.Domain.Help;

namespace CrediCare.Data.Seeding;

/// <summary>
/// The articles that come with this build. Their words lie beside this file, one Markdown file for each language: the
/// title on the first line, other wordings on lines that begin with a question mark, then the text.
/// </summary>
public static class RequiredHelp
{
    private const char KeywordMark = '?';

    /// <summary>Every article in its place.</summary>
    public static IReadOnlyList<(HelpSection Section, string Slug)> Places { get; } =
    [
        (HelpSection.Registration, "register-a-case"),
        (HelpSection.Registration, "what-is-needed"),
        (HelpSection.Registration, "upload"),
        (HelpSection.Registration, "where-is-my-case"),
        (HelpSection.Registration, "invoice-and-case-status"),
        (HelpSection.Registration, "changes-to-an-invoice"),
        (HelpSection.Deadlines, "when-can-i-send"),
        (HelpSection.Deadlines, "limitation"),
        (HelpSection.Service, "why-collection"),
        (HelpSection.Service, "become-a-customer"),
        (HelpSection.Service, "costs"),
        (HelpSection.Service, "case-status"),
        (HelpSection.Service, "customer-overview"),
        (HelpSection.Service, "ask-us"),
        (HelpSection.Disputes, "disputes"),
        (HelpSection.Disputes, "mail-that-asks"),
        (HelpSection.LegalSteps, "legal-steps"),
        (HelpSection.LegalSteps, "conciliation-board"),
        (HelpSection.LegalSteps, "attachment-petition"),
        (HelpSection.LegalSteps, "declaration"),
        (HelpSection.LegalSteps, "surveillance"),
        (HelpSection.Payments, "payment-plans"),
        (HelpSection.Payments, "paid-but-notified"),
        (HelpSection.Payments, "payments-to-you"),
        (HelpSection.Payments, "incoming-payments"),
        (HelpSection.Payments, "client-funds"),
        (HelpSection.Reports, "dashboard"),
        (HelpSection.Reports, "reports"),
        (HelpSection.Users, "more-users"),
        (HelpSection.Users, "sign-in-safely"),
        (HelpSection.Users, "company-details"),
        (HelpSection.Users, "api"),
        (HelpSection.Users, "webhooks"),
        (HelpSection.Users, "privacy"),
    ];

    /// <summary>Fresh rows of the articles that are wanted, as revision one.</summary>
    public static IEnumerable<HelpArticle> Articles(Func<string, bool> wanted, DateTime nowUtc) =>
        Places
            .Select((place, position) => (place.Section, place.Slug, position))
            .Where(place => wanted(place.Slug))
            .Select(place =>
                HelpArticle.Write(
                    place.Slug,
                    place.Section,
                    place.position,
                    Words("nb", place.Slug),
                    Words("en", place.Slug),
                    nowUtc
                )
            );

    private static HelpWords Words(string language, string slug)
    {
        using var file =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"help/{language}/{slug}.md")
            ?? throw new InvalidOperationException($"The article {language}/{slug} does not come with this build.");
        using var reader = new StreamReader(file);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
        var keywords = lines.Skip(1).TakeWhile(line => line.StartsWith(KeywordMark)).ToList();
        return new HelpWords(
            lines[0].TrimStart('#', ' '),
            string.Join('\n', keywords.Select(line => line.TrimStart(KeywordMark, ' '))),
            string.Join('\n', lines.Skip(1 + keywords.Count)).Trim()
        );
    }
}
