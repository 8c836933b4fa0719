using System.Text;

namespace CrediCare.TestKit;

/// <summary>Does to a good file what careless programs and hands do to it. The same seed does the same.</summary>
public static class FileMutation
{
    private const int MostTogether = 4;
    private const int LongestPart = 200;

    private static readonly byte[][] Strange =
    [
        .. new[]
        {
            "1e9",
            "-1",
            "99999999999999999999",
            "0,5",
            "\r",
            "\n",
            "\r\n\r\n",
            "\0",
            "\u001a",
            "ÆØÅ",
            "\uFEFF",
            "<",
            ">",
            "&a;",
            "]]>",
            "<!DOCTYPE a [<!ENTITY a \"b\">]>",
            "<!--",
            "\"",
            ";",
            "\t",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>One to four things at once.</summary>
    public static byte[] Of(byte[] file, int seed)
    {
        ArgumentNullException.ThrowIfNull(file);
        var random = new Random(seed);
        var changed = file.ToList();
        for (var times = random.Next(MostTogether) + 1; times > 0; times--)
            Change(changed, random);
        return [.. changed];
    }

    private static void Change(List<byte> file, Random random)
    {
        var at = random.Next(file.Count + 1);
        var length = Math.Min(random.Next(LongestPart), file.Count - at);
        switch (random.Next(9))
        {
            case 0:
                file.RemoveRange(at, file.Count - at);
                break;
            case 1:
                file.RemoveRange(at, length);
                break;
            case 2:
                file.InsertRange(at, file.GetRange(at, length));
                break;
            case 3:
                file.InsertRange(at, Strange[random.Next(Strange.Length)]);
                break;
            case 4 when length > 0:
                file[at] = (byte)random.Next(256);
                break;
            case 5 when length > 0:
                file[at] ^= (byte)(1 << random.Next(8));
                break;
            case 6 when length > 0:
                file.Reverse(at, length);
                break;
            case 7 when file.Count < LongestPart * LongestPart:
                file.AddRange(file.ToArray());
                break;
            case 8 when length > 0:
                file[at] = (byte)('0' + random.Next(10));
                break;
        }
    }
}
