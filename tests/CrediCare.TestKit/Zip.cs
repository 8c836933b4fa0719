using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CrediCare.TestKit;

/// <summary>ZIP files as tests need them.</summary>
public static class Zip
{
    private const int FlagsInLocalHeader = 6;
    private const int FlagsInDirectory = 8;

    public static byte[] Of(params (string Name, byte[] Content)[] files)
    {
        using var into = new MemoryStream();
        using (var package = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var part = package.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return into.ToArray();
    }

    /// <summary>The same, with one of its files said to need a password.</summary>
    public static byte[] Locked(byte[] zip, string name)
    {
        var locked = (byte[])zip.Clone();
        var wanted = Encoding.UTF8.GetBytes(name);
        for (var at = 0; at + 46 < locked.Length; at++)
        {
            var begin = locked.AsSpan(at);
            if (begin.StartsWith("PK\u0003\u0004"u8) && begin[30..].StartsWith(wanted))
                Lock(begin[FlagsInLocalHeader..]);
            else if (begin.StartsWith("PK\u0001\u0002"u8) && begin[46..].StartsWith(wanted))
                Lock(begin[FlagsInDirectory..]);
        }

        return locked;
    }

    private static void Lock(Span<byte> flags) =>
        BinaryPrimitives.WriteUInt16LittleEndian(flags, (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(flags) | 1));
}
