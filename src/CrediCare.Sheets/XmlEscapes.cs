using System.Globalization;
using System.Text;

namespace CrediCare.Sheets;

/// <summary>Workbooks write signs that XML cannot hold as <c>_x000D_</c>, and <c>_x005F_</c> for a text that only looks so.</summary>
internal static class XmlEscapes
{
    private const int Length = 7;

    public static string Undo(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var undone = new StringBuilder(text.Length);
        var copied = 0;
        for (; at >= 0 && at + Length <= text.Length; at = text.IndexOf("_x", at, StringComparison.Ordinal))
        {
            if (
                text[at + Length - 1] == '_'
                && ushort.TryParse(
                    text.AsSpan(at + 2, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var sign
                )
            )
            {
                undone.Append(text, copied, at - copied).Append((char)sign);
                copied = at += Length;
            }
            else
            {
                at++;
            }
        }

        return undone.Append(text, copied, text.Length - copied).ToString();
    }
}
