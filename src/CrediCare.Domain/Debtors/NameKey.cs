using System.Globalization;
using System.Text;

namespace CrediCare.Domain.Debtors;

/// <summary>
/// Folds text for comparing and searching: lower case, accents dropped, æ, ø and å written as ae, o and a (so that
/// "Prøvedal", "Provedal" and "PRØVEDAL" meet), everything but letters and digits turned into single spaces.
/// </summary>
public static class NameKey
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                continue;
            var lower = Rune.ToLowerInvariant(rune);
            if (lower.Value is 'æ')
                folded.Append("ae");
            else if (lower.Value is 'ø')
                folded.Append('o');
            else if (Rune.IsLetterOrDigit(lower))
                folded.Append(lower.ToString());
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }
}
