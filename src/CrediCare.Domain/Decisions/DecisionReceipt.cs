using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrediCare.Domain.Decisions;

/// <summary>
/// The receipt of an answer: one canonical text of what was asked, what was shown and what was answered, and its SHA-256. Each
/// line is a name, the length of its value in characters and the value, so that no text can pass for another line. Instants are
/// whole seconds in UTC.
/// </summary>
public static class DecisionReceipt
{
    /// <summary>64 hexadecimal characters, in lower case.</summary>
    public static string HashOf(Decision decision) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(decision))));

    public static string TextOf(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var text = new StringBuilder("CrediCare decision receipt 1\n");
        Line("decision", decision.PublicId);
        Line("case", decision.CaseNumber);
        Line("kind", decision.Kind.ToString());
        Line("askedAt", Instant(decision.AskedAtUtc));
        Line("answerBy", Day(decision.AnswerBy));
        Line("silence", DecisionRule.Silence(decision.Kind).ToString());
        Line("question", decision.Question);
        Line("subject", decision.SubjectText);
        Documents(DecisionSide.Asked);
        Line("state", decision.State.ToString());
        Line("answer", decision.Answer);
        if (decision.Counter is { } counter)
            Line("counter", counter.ToString());
        Documents(DecisionSide.Answered);
        Line("answeredBy", decision.AnsweredByName);
        Line("answeredAt", decision.AnsweredAtUtc is { } at ? Instant(at) : null);
        Line("signedBy", decision.SignedByName);
        Line("secondFactorAt", decision.SecondFactorAtUtc is { } shown ? Instant(shown) : null);
        Line("receipt", decision.ReceiptNumber);
        return text.ToString();

        void Documents(DecisionSide side)
        {
            foreach (
                var one in decision.Documents.Where(one => one.Side == side).OrderBy(one => one.Sha256, StringComparer.Ordinal)
            )
            {
                Line($"{side}Document", one.FileName);
                Line($"{side}Sha256", one.Sha256);
            }
        }

        void Line(string name, string? value) =>
            text.Append(CultureInfo.InvariantCulture, $"{name} {value?.Length ?? -1} {value}\n");
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
