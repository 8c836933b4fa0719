using System.Buffers.Binary;
using System.Text;

namespace CrediCare.Pdf.Fonts;

/// <summary>
/// A TrueType font as it is in its file (OpenType 1.9: head, hhea, hmtx, maxp, OS/2, cmap format 12, loca, glyf). Lengths are in
/// the font's own units, so many to the size of a letter.
/// </summary>
internal sealed class TrueType
{
    private readonly byte[] _file;
    private readonly Dictionary<string, Range> _tables = [];
    private readonly Range _letters;
    private readonly int _widths;

    public TrueType(byte[] file)
    {
        _file = file;
        var count = Short(file, 4);
        for (var table = 0; table < count; table++)
        {
            var entry = file.AsSpan(12 + 16 * table, 16);
            var start = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            _tables.Add(Encoding.ASCII.GetString(entry[..4]), start..(start + length));
        }

        UnitsPerEm = Short(Table("head"), 18);
        Box = [.. Enumerable.Range(0, 4).Select(side => (int)Signed(Table("head"), 36 + 2 * side))];
        Ascent = Signed(Table("hhea"), 4);
        Descent = Signed(Table("hhea"), 6);
        _widths = Short(Table("hhea"), 34);
        GlyphCount = Short(Table("maxp"), 4);
        CapitalHeight = Signed(Table("OS/2"), 88);
        _letters = Letters();
    }

    public int UnitsPerEm { get; }
    public IReadOnlyList<int> Box { get; }
    public int Ascent { get; }
    public int Descent { get; }
    public int CapitalHeight { get; }
    public int GlyphCount { get; }

    public bool Has(string table) => _tables.ContainsKey(table);

    public ReadOnlySpan<byte> Table(string table) => _file.AsSpan(_tables[table]);

    /// <summary>The glyph that draws a letter; 0 when the font has none.</summary>
    public int GlyphOf(Rune letter)
    {
        var groups = _file.AsSpan(_letters);
        var (low, high) = (0, groups.Length / 12 - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = groups.Slice(12 * middle, 12);
            var first = BinaryPrimitives.ReadUInt32BigEndian(group);
            if (letter.Value < first)
                high = middle - 1;
            else if (letter.Value > BinaryPrimitives.ReadUInt32BigEndian(group[4..]))
                low = middle + 1;
            else
                return (int)(BinaryPrimitives.ReadUInt32BigEndian(group[8..]) + letter.Value - first);
        }

        return 0;
    }

    public int WidthOf(int glyph) => Short(Table("hmtx"), 4 * Math.Min(glyph, _widths - 1));

    /// <summary>The outline of a glyph; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var places = Table("loca");
        var isLong = Short(Table("head"), 50) == 1;
        return Table("glyf")[At(glyph)..At(glyph + 1)];

        int At(int index) =>
            isLong
                ? (int)BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(_tables["loca"])[(4 * index)..])
                : 2 * Short(_file.AsSpan(_tables["loca"]), 2 * index);
    }

    internal static ushort Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static short Signed(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);

    private Range Letters()
    {
        var start = _tables["cmap"].Start.Value;
        var map = Table("cmap");
        for (var index = 0; index < Short(map, 2); index++)
        {
            var at = (int)BinaryPrimitives.ReadUInt32BigEndian(map[(8 + 8 * index)..]);
            if (Short(map, at) == 12)
            {
                var groups = (int)BinaryPrimitives.ReadUInt32BigEndian(map[(at + 12)..]);
                return (start + at + 16)..(start + at + 16 + 12 * groups);
            }
        }

        throw new InvalidDataException("The font has no table of letters of format 12.");
    }
}
