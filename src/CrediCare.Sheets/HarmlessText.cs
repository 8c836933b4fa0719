using System.Text.RegularExpressions;

namespace CrediCare.Sheets;

/// <summary>
/// Text in a file of separated text, so that no spreadsheet takes any of it for a formula: an apostrophe goes before what a formula begins
/// with. Not only where the text begins: a spreadsheet that splits at another sign than the file does, or at a line's end inside quotes,
/// begins a cell in the midst of it, and quotes do not help there. What has been made harmless is read back as it was.
/// </summary>
public static partial class HarmlessText
{
    // Formulas begin with these, also as they are written in full width; a text that begins with the second lot is read as one too.
    private const string Begins = @"(?=[=+\-@＝＋－＠])";
    private const string BeginsText = @"(?=[=+\-@\t\r\n＝＋－＠])";
    private const string BeginsCell = @"(?<=[,;\t\r\n])(""*)";

    // Each sign is looked at some few times, so that no text takes so long.
    private const int MostMilliseconds = 10_000;

    /// <summary>What to write for a text.</summary>
    public static string Of(string text) => Formula().Replace(text, "$1$2'");

    /// <summary>The text that this was written for.</summary>
    public static string Undo(string written) => written.Contains('\'') ? Harmless().Replace(written, "$1$2") : written;

    [GeneratedRegex($"^(\"*)(?='*{BeginsText})|{BeginsCell}(?='*{Begins})", RegexOptions.None, MostMilliseconds)]
    private static partial Regex Formula();

    [GeneratedRegex($"^(\"*)'(?='*{BeginsText})|{BeginsCell}'(?='*{Begins})", RegexOptions.None, MostMilliseconds)]
    private static partial Regex Harmless();
}
