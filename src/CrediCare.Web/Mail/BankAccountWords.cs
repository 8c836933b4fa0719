using System.Globalization;
using CrediCare.Web.Text;

namespace CrediCare.Web.Mail;

/// <summary>The facts of a change of account in the words of its reader's language: for what, and from when.</summary>
internal static class BankAccountWords
{
    public static MailFacts In(MailFacts facts, CultureInfo language)
    {
        facts = facts.With("scope", facts["scope"] ?? TextSource<MailText>.Get("BankAccount_WholeCompany", language));
        foreach (var day in new[] { "confirmBy", "inForceFrom" })
            if (facts[day] is { } written)
                facts = facts.With(
                    day,
                    PortalFormat.For(language).LongDate(DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture))
                );
        return facts["reason"] is { } reason
            ? facts.With("why", TextSource<MailText>.Get("BankAccount_Reason", language, reason))
            : facts;
    }
}
