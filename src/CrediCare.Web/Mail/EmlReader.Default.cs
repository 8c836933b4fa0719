using System.Text;
using System.Text.RegularExpressions;

namespace CrediCare.Web.Mail;

/// <summary>Reads the files <see cref="PickupTransport"/> writes: two parts, text and HTML, in quoted-printable.</summary>
public static partial class EmlReader
{
    public static EmlMail Read(string eml)
    {
        var lines = eml.ReplaceLineEndings("\n");
        var (headers, body) = Split(lines);
        var boundary = BoundaryPattern().Match(headers["content-type"]).Groups[1].Value;
        var parts = body.Split($"--{boundary}")
            .Select(part => part.TrimStart('\n'))
            .Where(part => !part.StartsWith("--", StringComparison.Ordinal) && part.Contains("\n\n", StringComparison.Ordinal))
            .Select(Split)
            .ToList();
        return new EmlMail(headers["to"], Decoded(headers["subject"]), PartOf(parts, "text/plain"), PartOf(parts, "text/html"));
    }

    private static string PartOf(List<(Dictionary<string, string> Headers, string Body)> parts, string type) =>
        QuotedPrintable(
                parts.Find(part => part.Headers["content-type"].StartsWith(type, StringComparison.OrdinalIgnoreCase)).Body
            )
            .TrimEnd('\n');

    private static (Dictionary<string, string> Headers, string Body) Split(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        // A line that begins with white space goes on where the one before ended.
        var headers = FoldPattern()
            .Replace(text[..end], " ")
            .Split('\n')
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0].ToLowerInvariant(), pair => pair[1].Trim(), StringComparer.Ordinal);
        return (headers, text[(end + 2)..]);
    }

    /// <summary>Words beyond ASCII stand in a header as base 64, in pieces when they are long.</summary>
    private static string Decoded(string header) =>
        WordPattern()
            .Replace(
                PiecePattern().Replace(header, "?=$1"),
                match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value))
            );

    private static string QuotedPrintable(string body)
    {
        var joined = body.Replace("=\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>(joined.Length);
        for (var at = 0; at < joined.Length; at++)
        {
            if (joined[at] == '=' && at + 2 < joined.Length)
            {
                bytes.Add(Convert.FromHexString(joined.AsSpan(at + 1, 2))[0]);
                at += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(joined[at].ToString()));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]).ReplaceLineEndings("\n");
    }

    [GeneratedRegex("boundary=\"?([^\";]+)\"?", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex BoundaryPattern();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\?=\s+(=\?)", RegexOptions.None, 1000)]
    private static partial Regex PiecePattern();

    [GeneratedRegex(@"\n[ \t]+", RegexOptions.None, 1000)]
    private static partial Regex FoldPattern();
}
