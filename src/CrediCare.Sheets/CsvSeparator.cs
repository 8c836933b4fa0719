namespace CrediCare.Sheets;

/// <summary>
/// Finds what separates the fields of a text file: the sign that stands equally often in two lines after each other, as it does in
/// headings and the first row below, and not in a sentence above them.
/// </summary>
internal static class CsvSeparator
{
    private const string Signs = ";,\t|";
    private const int MostLines = 10;

    /// <summary>Looks at the first lines, no further than so many characters; leaves the text where it is.</summary>
    public static char Of(CsvText text, int mostLooked)
    {
        var lines = Lines(text, mostLooked);
        for (var line = 0; line + 1 < lines.Count; line++)
        {
            var most = MostFrequent(lines[line]);
            if (lines[line][most] > 0 && lines[line][most] == lines[line + 1][most])
                return Signs[most];
        }

        return Signs[MostFrequent([.. Signs.Select((_, sign) => lines.Select(line => line[sign]).DefaultIfEmpty().Max())])];
    }

    private static List<int[]> Lines(CsvText text, int mostLooked)
    {
        var lines = new List<int[]>();
        var (counts, isQuoted) = (new int[Signs.Length], false);
        for (var at = 0; at < mostLooked && lines.Count < MostLines; at++)
        {
            if (text.IsOver(at))
                break;
            var sign = text[at];
            isQuoted ^= sign == '"';
            if (isQuoted)
                continue;
            if (sign is '\r' or '\n')
            {
                Add(lines, counts);
                counts = new int[Signs.Length];
            }
            else if (Signs.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var which)
            {
                counts[which]++;
            }
        }

        Add(lines, counts);
        return lines;
    }

    private static void Add(List<int[]> lines, int[] counts)
    {
        if (counts.AsSpan().ContainsAnyExcept(0))
            lines.Add(counts);
    }

    // Of several the first: a comma is a decimal sign too.
    private static int MostFrequent(int[] counts) => Array.IndexOf(counts, counts.Max());
}
