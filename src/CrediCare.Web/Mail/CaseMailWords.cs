using System.Globalization;
using CrediCare.Domain.Amounts;
using CrediCare.Web.Text;

namespace CrediCare.Web.Mail;

/// <summary>The facts of a mail about a case or a report in the words of its reader's language: the day, the sum, and what was asked.</summary>
internal static class CaseMailWords
{
    public static MailFacts In(MailFacts facts, CultureInfo language)
    {
        var format = PortalFormat.For(language);
        if (facts["day"] is { } day)
            facts = facts.With("day", format.LongDate(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (facts["amountOre"] is { } ore)
            facts = facts.With("amount", format.Kroner(new Money(long.Parse(ore, CultureInfo.InvariantCulture))));
        if (facts["decisionKind"] is not { } kind)
            return facts;
        return facts
            .With("asked", TextSource<MailText>.Get($"Asked_{kind}", language))
            .With("silence", TextSource<MailText>.Get($"Silence_{kind}", language))
            .With("missed", TextSource<MailText>.Get($"Missed_{kind}", language))
            .With("effect", TextSource<MailText>.Get($"Effect_{kind}", language));
    }
}
