using System.Text;
using System.Text.Unicode;

namespace CrediCare.Sheets;

/// <summary>
/// How a text file was written: a byte-order mark says it; else it is UTF-8 where all of it is valid as that, and otherwise
/// Windows-1252, as Excel in Norway writes "CSV".
/// </summary>
internal static class TextEncoding
{
    private const int ChunkBytes = 65_536;

    /// <summary>A sign of UTF-8 takes four bytes at most, so three may be cut off at the end of a chunk.</summary>
    private const int MostCutOff = 3;

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Leaves the stream where the text begins.</summary>
    public static Encoding Of(Stream file)
    {
        file.Position = 0;
        Span<byte> begin = stackalloc byte[64];
        begin = begin[..file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false)];
        var marked = ByMarkOrPattern(begin);
        var encoding = marked ?? (IsUtf8(file) ? Encoding.UTF8 : Windows1252);
        file.Position = marked is not null && begin.StartsWith(marked.Preamble) ? marked.Preamble.Length : 0;
        return encoding;
    }

    /// <summary>By the mark at the beginning, or by every other byte being nought as in Latin text in UTF-16; else null.</summary>
    public static Encoding? ByMarkOrPattern(ReadOnlySpan<byte> begin) =>
        begin.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8
        : begin.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode
        : begin.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode
        : begin is [not 0, 0, not 0, 0, ..] ? Encoding.Unicode
        : begin is [0, not 0, 0, not 0, ..] ? Encoding.BigEndianUnicode
        : null;

    private static bool IsUtf8(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[ChunkBytes];
        var kept = 0;
        while (true)
        {
            var read = file.Read(buffer, kept, buffer.Length - kept);
            var chunk = buffer.AsSpan(0, kept + read);
            if (read == 0)
                return Utf8.IsValid(chunk);
            var whole = chunk.Length - CutOff(chunk);
            if (!Utf8.IsValid(chunk[..whole]))
                return false;
            chunk[whole..].CopyTo(buffer);
            kept = chunk.Length - whole;
        }
    }

    // How many bytes at the end belong to a sign whose rest comes with the next chunk.
    private static int CutOff(ReadOnlySpan<byte> chunk)
    {
        for (var back = 1; back <= MostCutOff && back <= chunk.Length; back++)
        {
            var needs = chunk[^back] switch
            {
                >= 0xF0 => 4,
                >= 0xE0 => 3,
                >= 0xC0 => 2,
                >= 0x80 => 0,
                _ => 1,
            };
            if (needs > 0)
                return needs > back ? back : 0;
        }

        return 0;
    }
}
