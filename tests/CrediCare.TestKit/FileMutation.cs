using System.IO.Compression;

namespace CrediCare.TestKit;

/// <summary>
/// Makes files that somebody, or some program, has spoilt: of a valid one by flipped bits, cuts, pieces that are missing, doubled,
/// moved or far too long. The same seed makes the same files.
/// </summary>
public sealed class FileMutation(int seed)
{
    private const int MostChanges = 4;
    private const int LongestRun = 20_000;

    // What parsers stumble over, as the files it is put in are written.
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\0",
            "\"",
            "\"\"",
            ";",
            ",",
            "\t",
            "\r",
            "\n",
            "\r\n",
            "=1+1",
            "1E+09",
            "-1",
            "99999999999999999999",
            "0",
            "<",
            ">",
            "</",
            "/>",
            "&amp;",
            "&#0;",
            "&x;",
            "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\">]>",
            "<![CDATA[",
            "<!--",
            "]]>",
            "<?x ?>",
            " r=\"A1\"",
            " r=\"XFD1048576\"",
            " t=\"s\"",
            "../",
            "PK\u0001\u0002",
            "\uFEFF",
            "æøå",
            "\u202E",
            "😀",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xE5],
        [0xFF, 0xFE],
        [0xC3],
        [0xF0, 0x9F],
        [0xFF, 0xFF, 0xFF, 0xFF],
    ];

    private readonly Random _random = new(seed);

    /// <summary>A changed copy, by one to four changes anywhere.</summary>
    public byte[] Of(byte[] valid)
    {
        ArgumentNullException.ThrowIfNull(valid);
        var bytes = valid.ToList();
        for (var changes = _random.Next(1, MostChanges + 1); changes > 0; changes--)
            Change(bytes);
        return [.. bytes];
    }

    /// <summary>As <see cref="Of"/>, of a ZIP file: half of them in what one of its parts unpacks to, packed again as it should be.</summary>
    public byte[] OfZip(byte[] valid) => _random.Next(2) == 0 ? Of(valid) : OfPart(valid);

    private byte[] OfPart(byte[] valid)
    {
        using var copy = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(valid, writable: false), ZipArchiveMode.Read))
        using (var to = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            var changed = _random.Next(from.Entries.Count);
            var isNamed = _random.Next(10) == 0;
            foreach (var (at, part) in from.Entries.Index())
            {
                var name = at == changed && isNamed ? Renamed(part.FullName) : part.FullName;
                using var content = new MemoryStream();
                using (var packed = part.Open())
                    packed.CopyTo(content);
                using var into = to.CreateEntry(name, CompressionLevel.Fastest).Open();
                into.Write(at == changed && !isNamed ? Of(content.ToArray()) : content.ToArray());
            }
        }

        return copy.ToArray();
    }

    private string Renamed(string name) =>
        _random.Next(4) switch
        {
            0 => $"../{name}",
            1 => $"/{name}",
            2 => name.ToUpperInvariant(),
            _ => $"{name}\\{name}",
        };

    private void Change(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, _random.Next(4) == 0 ? 4_000 : 40), bytes.Count - at);
        switch (_random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 5:
                bytes.Reverse(at, Math.Min(length, 2));
                break;
            case 6:
                bytes.InsertRange(at, Enumerable.Repeat((byte)_random.Next(256), _random.Next(1, LongestRun)));
                break;
            case 7:
                bytes.InsertRange(at, Enumerable.Repeat(Piece(), _random.Next(1, 30)).SelectMany(piece => piece));
                break;
            default:
                bytes.InsertRange(at, Piece());
                break;
        }
    }

    private byte[] Piece() => Pieces[_random.Next(Pieces.Length)];
}
