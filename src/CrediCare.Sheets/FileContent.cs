namespace CrediCare.Sheets;

/// <summary>What a file is, going by what it holds and never by its name.</summary>
public enum FileContent
{
    Empty,

    /// <summary>Text that is not XML: taken for CSV.</summary>
    Text,

    Xml,

    /// <summary>A ZIP file; workbooks of today are one.</summary>
    Zip,

    /// <summary>The container of old Office files and of password-protected new ones.</summary>
    Compound,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Tells what a file is by how it begins.</summary>
public static class FileContents
{
    private const int Looked = 4_096;

    private static readonly byte[][] OtherBeginnings =
    [
        "%PDF-"u8.ToArray(),
        "{\\rtf"u8.ToArray(),
        [0x89, (byte)'P', (byte)'N', (byte)'G'],
        [0xFF, 0xD8, 0xFF],
        "GIF8"u8.ToArray(),
        [0x1F, 0x8B],
        "Rar!"u8.ToArray(),
        "7z"u8.ToArray().Concat(new byte[] { 0xBC, 0xAF }).ToArray(),
    ];

    /// <summary>Leaves the stream at its beginning.</summary>
    public static FileContent Of(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        file.Position = 0;
        var buffer = new byte[Looked];
        var begin = buffer.AsSpan(0, file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        file.Position = 0;
        return begin.IsEmpty ? FileContent.Empty : Of(begin);
    }

    private static FileContent Of(ReadOnlySpan<byte> begin)
    {
        if (begin.StartsWith("PK\u0003\u0004"u8) || begin.StartsWith("PK\u0005\u0006"u8))
            return FileContent.Zip;
        if (begin.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return FileContent.Compound;
        foreach (var other in OtherBeginnings)
        {
            if (begin.StartsWith(other))
                return FileContent.Other;
        }

        var encoding = TextEncoding.ByMarkOrPattern(begin);
        var text = (encoding?.GetString(begin) ?? TextEncoding.Windows1252.GetString(begin)).TrimStart(
            '\uFEFF',
            ' ',
            '\t',
            '\r',
            '\n'
        );
        return text.StartsWith("<?xml", StringComparison.Ordinal)
            || text is ['<', (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '!', ..]
                ? FileContent.Xml
            : encoding is null && begin.Contains((byte)0) ? FileContent.Other
            : FileContent.Text;
    }
}
