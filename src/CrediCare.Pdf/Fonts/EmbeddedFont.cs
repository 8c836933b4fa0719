using System.Globalization;
using System.Text;
using CrediCare.Pdf.Files;

namespace CrediCare.Pdf.Fonts;

/// <summary>
/// A typeface in a document: remembers which letters were written, and is embedded with their outlines alone when the document
/// ends. Every glyph says which letter it is, so that text can be copied, searched and read aloud.
/// </summary>
internal sealed class EmbeddedFont(string name, string resource)
{
    private static readonly Dictionary<string, TrueType> Loaded = [];

    private readonly TrueType _font = Load(resource);
    private readonly SortedDictionary<int, int> _letters = [];

    /// <summary>What pages call it.</summary>
    public string Name { get; } = name;

    public double Ascent => (double)_font.Ascent / _font.UnitsPerEm;

    /// <summary>Below the line, as a positive number.</summary>
    public double Descent => -(double)_font.Descent / _font.UnitsPerEm;

    /// <summary>How wide the text is at a size of one point.</summary>
    public double WidthOf(string text) =>
        (double)text.EnumerateRunes().Sum(letter => _font.WidthOf(_font.GlyphOf(letter))) / _font.UnitsPerEm;

    /// <summary>Whether the typeface can draw all of it.</summary>
    public bool Draws(string text) => text.EnumerateRunes().All(letter => _font.GlyphOf(letter) != 0);

    /// <summary>The glyphs of the text, as a page names them.</summary>
    public string Write(string text)
    {
        var glyphs = new StringBuilder(text.Length * 4 + 2).Append('<');
        foreach (var letter in text.EnumerateRunes())
        {
            var glyph = _font.GlyphOf(letter);
            // A space that does not break is drawn as any other, and is copied as one.
            _letters.TryAdd(glyph, letter.Value == '\u00A0' ? ' ' : letter.Value);
            glyphs.Append(CultureInfo.InvariantCulture, $"{glyph:X4}");
        }

        return glyphs.Append('>').ToString();
    }

    /// <summary>Embeds it (ISO 32000-1, 9.7: a composite font whose codes are glyph numbers).</summary>
    public void Put(PdfFile file, int number)
    {
        var subset = FontSubset.Of(_font, _letters.Keys);
        var outlines = file.AddStream(subset, $"/Length1 {subset.Length}");
        var scale = 1000.0 / _font.UnitsPerEm;
        // Six letters in front say that it is not the whole typeface.
        var called = $"{Tag()}+SourceSans3-{Name}";
        var descriptor = file.Add(
            $"<</Type/FontDescriptor/FontName/{called}/Flags 4/FontBBox[{string.Join(' ', _font.Box.Select(side => PdfNumber.Of(side * scale)))}]"
                + $"/ItalicAngle 0/Ascent {PdfNumber.Of(_font.Ascent * scale)}/Descent {PdfNumber.Of(_font.Descent * scale)}"
                + $"/CapHeight {PdfNumber.Of(_font.CapitalHeight * scale)}/StemV 80/FontFile2 {PdfNumber.Reference(outlines)}>>"
        );
        var widths = string.Concat(_letters.Keys.Select(glyph => $"{glyph}[{PdfNumber.Of(_font.WidthOf(glyph) * scale)}]"));
        var glyphs = file.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{called}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + $"/FontDescriptor {PdfNumber.Reference(descriptor)}/DW 1000/CIDToGIDMap/Identity/W[{widths}]>>"
        );
        var letters = file.AddStream(Encoding.ASCII.GetBytes(Letters()));
        file.Put(
            number,
            $"<</Type/Font/Subtype/Type0/BaseFont/{called}/Encoding/Identity-H/DescendantFonts[{PdfNumber.Reference(glyphs)}]"
                + $"/ToUnicode {PdfNumber.Reference(letters)}>>"
        );
    }

    private string Tag() =>
        string.Concat(
            Enumerable
                .Range(0, 6)
                .Select(place => (char)('A' + (_letters.Keys.Sum(glyph => (long)glyph * (place + 7)) + place) % 26))
        );

    private string Letters()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        );
        foreach (var together in _letters.Where(pair => pair.Key != 0).Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{together.Length} beginbfchar\n");
            foreach (var (glyph, letter) in together)
                map.Append(
                    CultureInfo.InvariantCulture,
                    $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(new Rune(letter).ToString()))}>\n"
                );
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend").ToString();
    }

    private static TrueType Load(string resource)
    {
        lock (Loaded)
        {
            if (Loaded.TryGetValue(resource, out var font))
                return font;
            using var stream =
                typeof(EmbeddedFont).Assembly.GetManifestResourceStream(resource)
                ?? throw new InvalidOperationException($"The typeface {resource} is not embedded.");
            var file = new byte[stream.Length];
            stream.ReadExactly(file);
            return Loaded[resource] = new TrueType(file);
        }
    }
}
