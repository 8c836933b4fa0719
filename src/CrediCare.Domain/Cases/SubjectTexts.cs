using System.Globalization;
using System.Text;

namespace CrediCare.Domain.Cases;

/// <summary>
/// What a decision is about in a fixed form that is never translated: it is frozen with the question and part of its receipt.
/// </summary>
internal static class SubjectTexts
{
    public static string Of(PaymentPlan plan)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"fee {plan.FeeOre}");
        foreach (var part in plan.Installments)
            text.Append(CultureInfo.InvariantCulture, $"\n{part.Number} {part.DueOn:yyyy-MM-dd} {part.AmountOre}");
        return text.ToString();
    }

    public static string Of(Dispute dispute) => $"{dispute.PublicId} {dispute.Reason}";

    public static string Of(LegalStep step) =>
        string.Create(CultureInfo.InvariantCulture, $"{step.Kind} {step.CourtFeeOre} {step.Attendance} {step.Authority}");

    public static string Of(Declaration declaration) => $"{declaration.Kind} {declaration.DocumentSha256}";
}
