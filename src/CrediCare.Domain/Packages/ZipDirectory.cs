using System.Buffers.Binary;

namespace CrediCare.Domain.Packages;

/// <summary>
/// The list of files at the end of a ZIP file, counted without holding any of it: a file of 20 MB has room for hundreds of thousands
/// of names, and whoever opens it holds all of them.
/// </summary>
/// <remarks>PKWARE's APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16.</remarks>
internal static class ZipDirectory
{
    private const int EndBytes = 22;
    private const int MostComment = ushort.MaxValue;
    private const int EntryBytes = 46;

    /// <summary>Whether more files are listed than are wanted; also where the list is one of those that only huge files need.</summary>
    public static bool IsLongerThan(Stream file, int most)
    {
        if (PlaceOf(file) is not { } place)
            return false;
        if (place > file.Length)
            return place == uint.MaxValue;
        Span<byte> entry = stackalloc byte[EntryBytes];
        var count = 0;
        for (file.Position = place; count <= most && IsEntry(file, entry); count++)
            file.Position += LengthBehind(entry);
        file.Position = 0;
        return count > most;
    }

    private static bool IsEntry(Stream file, Span<byte> entry) =>
        file.ReadAtLeast(entry, EntryBytes, throwOnEndOfStream: false) == EntryBytes && entry.StartsWith("PK\u0001\u0002"u8);

    /// <summary>Of the name, the extra field and the comment.</summary>
    private static int LengthBehind(ReadOnlySpan<byte> entry) =>
        BinaryPrimitives.ReadUInt16LittleEndian(entry[28..])
        + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
        + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);

    private static uint? PlaceOf(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, EndBytes + MostComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return end >= 0 && end + EndBytes <= tail.Length ? BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16)) : null;
    }
}
