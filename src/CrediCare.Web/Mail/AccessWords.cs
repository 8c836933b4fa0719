using System.Globalization;
using CrediCare.Web.Text;

namespace CrediCare.Web.Mail;

/// <summary>The facts of an access in the words of its reader's language: role, portfolios, last day.</summary>
internal static class AccessWords
{
    public static MailFacts In(MailFacts facts, CultureInfo language)
    {
        var lastDay = facts["lastDay"] is { } day
            ? PortalFormat.For(language).LongDate(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;
        if (facts["role"] is { } role)
            facts = facts
                .With("role", TextSource<MailText>.Get($"Role_{role}", language))
                .With("portfolios", facts["portfolios"] ?? TextSource<MailText>.Get("Portfolios_All", language))
                .With(
                    "until",
                    lastDay is null
                        ? TextSource<MailText>.Get("Until_None", language)
                        : TextSource<MailText>.Get("Until_LastDay", language, lastDay)
                );
        return lastDay is null ? facts : facts.With("lastDay", lastDay);
    }
}
