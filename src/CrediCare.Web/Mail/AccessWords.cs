using System.Globalization;
using CrediCare.Web.Text;

namespace CrediCare.Web.Mail;

/// <summary>The facts of an access in the words of its reader's language: who gave it, role, portfolios, last day.</summary>
internal static class AccessWords
{
    public static MailFacts In(MailFacts facts, CultureInfo language)
    {
        var lastDay = facts["lastDay"] is { } day
            ? PortalFormat.For(language).LongDate(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : null;
        facts = facts.With("granted", Granted(facts, language));
        if (facts["approved"] is not null)
            facts = facts.With("next", Words("Access_Next"));
        if (facts["role"] is { } role)
        {
            facts = facts
                .With("role", Words($"Role_{role}"))
                .With("portfolios", facts["portfolios"] ?? Words("Portfolios_All"))
                .With(
                    "until",
                    lastDay is null ? Words("Until_None") : TextSource<MailText>.Get("Until_LastDay", language, lastDay)
                );
            facts = facts.With("terms", facts.Fill(Words("Access_Terms")));
        }

        return lastDay is null ? facts : facts.With("lastDay", lastDay);

        string Words(string key) => TextSource<MailText>.Get(key, language);
    }

    private static string Granted(MailFacts facts, CultureInfo language)
    {
        var package = facts[$"package{(PortalLanguage.CodeOf(language) == PortalLanguage.English ? "En" : "Nb")}"];
        var key = (facts["approved"], package, facts["creditorName"], facts["who"]) switch
        {
            (not null, null, _, _) => "Access_Approved",
            (not null, _, _, _) => "Access_ApprovedPackage",
            (_, _, null, _) => "Access_None",
            (_, _, _, null) => "Access_Given",
            _ => "Access_GivenBy",
        };
        return facts.With("package", package ?? "").Fill(TextSource<MailText>.Get(key, language));
    }
}
