namespace CrediCare.Pdf.Layout;

/// <summary>Breaks text into lines that fit a width: between words, and inside one only where it is wider than the line by itself.</summary>
internal static class TextLines
{
    /// <param name="document">Knows how wide text is.</param>
    /// <param name="text">Line breaks in it are kept.</param>
    /// <param name="look">How it is set.</param>
    /// <param name="width">In points.</param>
    /// <param name="breaksWords">Whether a word that is wider than a line by itself is broken.</param>
    public static IReadOnlyList<string> Of(PdfDocument document, string text, PdfLook look, double width, bool breaksWords = true)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
            lines.AddRange(Broken(paragraph, part => document.WidthOf(part, look) <= width, breaksWords));
        return lines;
    }

    /// <summary>As much of a text as fits on one line, with an ellipsis where something had to go.</summary>
    public static string Cut(PdfDocument document, string text, PdfLook look, double width)
    {
        if (document.WidthOf(text, look) <= width)
            return text;
        var length = Fitting(text, part => document.WidthOf(part + "…", look) <= width);
        return text[..length].TrimEnd() + "…";
    }

    private static IEnumerable<string> Broken(string paragraph, Func<string, bool> fits, bool breaksWords)
    {
        var line = "";
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (fits(longer))
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
                yield return line;
            var rest = word;
            while (breaksWords && !fits(rest) && Fitting(rest, fits) is > 0 and var length && length < rest.Length)
            {
                yield return rest[..length];
                rest = rest[length..];
            }

            line = rest;
        }

        yield return line;
    }

    // As many letters as fit, one at least; a letter of two code units is never cut.
    private static int Fitting(string word, Func<string, bool> fits)
    {
        var length = 0;
        foreach (var letter in word.EnumerateRunes())
        {
            if (length > 0 && !fits(word[..(length + letter.Utf16SequenceLength)]))
                break;
            length += letter.Utf16SequenceLength;
        }

        return length;
    }
}
