using System.Globalization;
using System.Xml;

namespace CrediCare.Sheets;

/// <summary>How a number is shown, as far as it changes what it is.</summary>
/// <param name="IsDate">As a calendar day.</param>
/// <param name="Digits">With noughts in front up to so many digits; 0 where not.</param>
internal readonly record struct NumberLook(bool IsDate, int Digits);

/// <summary>The number formats of a workbook, by the style a cell names.</summary>
internal sealed class WorkbookFormats
{
    private const int MostStyles = 70_000;
    private const int MostDigits = 30;

    private readonly List<NumberLook> _looks = [];

    public static WorkbookFormats Of(WorkbookParts parts)
    {
        var formats = new WorkbookFormats();
        if (parts.Has("xl/styles.xml"))
        {
            using var reader = parts.Read("xl/styles.xml");
            formats.Take(reader);
        }

        return formats;
    }

    public NumberLook this[int style] => style >= 0 && style < _looks.Count ? _looks[style] : default;

    private void Take(XmlReader reader)
    {
        var own = new Dictionary<int, NumberLook>();
        var isInCells = false;
        while (XmlPlace.Next(reader))
        {
            if (reader.LocalName == "cellXfs")
                isInCells = reader.NodeType == XmlNodeType.Element;
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "numFmt" && Id(reader) is { } id && own.Count < MostStyles)
                own[id] = LookOf(reader.GetAttribute("formatCode") ?? "");
            if (isInCells && reader.LocalName == "xf" && _looks.Count < MostStyles)
                _looks.Add(
                    Id(reader) is { } used
                        ? own.TryGetValue(used, out var look)
                            ? look
                            : BuiltIn(used)
                        : default
                );
        }
    }

    private static int? Id(XmlReader reader) =>
        int.TryParse(reader.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    // Those every spreadsheet has; 27-36 and 50-58 are days in the languages of East Asia.
    private static NumberLook BuiltIn(int id) =>
        new(id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58), 0);

    /// <summary>Goes by what the format of positive numbers is made of, outside of quoted texts and brackets.</summary>
    internal static NumberLook LookOf(string code)
    {
        var (isQuoted, isBracketed) = (false, false);
        var (isDate, noughts, others) = (false, 0, 0);
        for (var at = 0; at < code.Length && (code[at] != ';' || isQuoted); at++)
        {
            var sign = code[at];
            isQuoted ^= sign == '"';
            isBracketed = sign == '[' || (isBracketed && sign != ']');
            if (isQuoted || isBracketed || sign is '"' or ']')
                continue;
            if (sign is '\\' or '_' or '*')
            {
                at++;
                continue;
            }

            isDate |= sign is 'd' or 'D' or 'y' or 'Y';
            noughts += sign == '0' ? 1 : 0;
            others += sign == '0' ? 0 : 1;
        }

        return new(isDate && noughts == 0, others == 0 && noughts is > 1 and <= MostDigits ? noughts : 0);
    }
}
