using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>What a program that others wrote reads in a PDF file: spaces of all kinds as spaces; a form feed ends each page.</summary>
internal static partial class PdfText
{
    /// <summary>As it lies on the pages.</summary>
    public static string Of(byte[] file) => Of(file, "-layout");

    /// <summary>Its pages as they are read aloud, from beginning to end; what was broken over lines is one again.</summary>
    public static IReadOnlyList<string> Pages(byte[] file) =>
        [.. Of(file, "-raw").Split('\f')[..^1].Select(page => Spaces().Replace(page, " ").Trim())];

    /// <summary>What is said of its drawings to those who do not see them.</summary>
    public static IReadOnlyList<string> Alternatives(byte[] file)
    {
        var (text, said) = (Encoding.Latin1.GetString(file), new List<string>());
        foreach (Match found in Streams().Matches(text))
        {
            using var inflated = new ZLibStream(
                new MemoryStream(file, found.Index + found.Length, file.Length - found.Index - found.Length),
                CompressionMode.Decompress
            );
            using var reader = new StreamReader(inflated, Encoding.Latin1);
            said.AddRange(
                Alternative()
                    .Matches(reader.ReadToEnd())
                    .Select(one => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(one.Groups[1].Value)))
            );
        }

        return said;
    }

    private static string Of(byte[] file, string how)
    {
        using var reader = Process.Start(
            new ProcessStartInfo("pdftotext", [how, "-", "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        var text = reader.StandardOutput.ReadToEndAsync();
        using (var into = reader.StandardInput.BaseStream)
            into.Write(file);
        reader.WaitForExit();
        Assert.Equal(0, reader.ExitCode);
        return text.Result.Replace('\u00A0', ' ');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"/FlateDecode[^>]*>>\s*stream\r?\n")]
    private static partial Regex Streams();

    [GeneratedRegex("/Alt<FEFF([0-9A-F]+)>")]
    private static partial Regex Alternative();
}
