using System.Text;

namespace CrediCare.Pdf.Tests;

/// <summary>Files as other programs read them.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("credicare-pdf-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2_000)]
    public void File_IsWholeAndReadsAsItWasWritten(int rows)
    {
        var file = Made(rows);

        var check = Tool.Run("qpdf", "--check", file);
        Assert.Equal(0, check.Code);
        Assert.DoesNotContain("WARNING", check.Text, StringComparison.OrdinalIgnoreCase);

        var text = Tool.Run("pdftotext", "-layout", file, "-").Text;
        Assert.Contains("Statusrapport oktober 2026", text, StringComparison.Ordinal);
        Assert.Equal(rows, Count(text, "Kåre Prøvesen"));
        Assert.Contains("8 412 300,50 kr", text, StringComparison.Ordinal);

        // Every page says which it is and of how many, and stands under the headings of the table.
        var pages = text.Split('\f')[..^1];
        for (var page = 1; page <= pages.Length; page++)
            Assert.Contains($"Side {page} av {pages.Length}", pages[page - 1], StringComparison.Ordinal);
        Assert.Equal(rows > 50, pages.Length > 1);
        Assert.All(pages.SkipLast(1), page => Assert.Contains("Saksnummer", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Typefaces_AreEmbedded_AsParts_WithTheirLetters()
    {
        var lines = Tool.Run("pdffonts", Made(10)).Text.Trim().Split('\n')[2..];

        Assert.Equal(2, lines.Length);
        Assert.All(
            lines,
            line => Assert.Matches(@"^[A-Z]{6}\+SourceSans3-(Regular|SemiBold) +CID TrueType +Identity-H +yes yes yes", line)
        );
    }

    [Fact]
    public void EveryPart_IsToldApart_ForThoseWhoListen()
    {
        var file = Made(3);

        var about = Tool.Run("pdfinfo", file).Text;
        Assert.Matches(@"Title: +Statusrapport oktober 2026", about);
        Assert.Matches(@"Tagged: +yes", about);

        var parts = Tool.Run("pdfinfo", "-struct", file).Text;
        Assert.Equal(1, Count(parts, "H1 "));
        Assert.Equal(2, Count(parts, "H2 "));
        Assert.Equal(1, Count(parts, "Figure"));
        Assert.Equal(5, Count(parts, "TR\n"));
        Assert.Equal(4 + 3 + 1, Count(parts, "TH:"));
        Assert.Contains("/Column", parts, StringComparison.Ordinal);
        Assert.Contains(
            $"/Alt <{Convert.ToHexString([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample.ColumnsInWords)])}>",
            Tool.Run("qpdf", "--qdf", "--object-streams=disable", file, "-").Text,
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void Sums_NeverStandAloneOnAPage_AndAreNeverBroken()
    {
        const string Total = "1 234 567 890 123 456,00";
        for (var rows = 14; rows <= 42; rows++)
        {
            var file = Path.Combine(_folder.FullName, $"sums-{rows}.pdf");
            using (var into = File.Create(file))
                Sample.Write(into, rows, total: Total.Replace(' ', '\u00A0'));
            var last = Tool.Run("pdftotext", "-layout", file, "-").Text.Split('\f')[^2].Replace('\u00A0', ' ');
            Assert.Contains(Total, last, StringComparison.Ordinal);
            Assert.Contains("Kåre Prøvesen", last, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void SameReport_IsTheSameToTheByte()
    {
        Assert.Equal(File.ReadAllBytes(Made(40)), File.ReadAllBytes(Made(40)));
    }

    [Fact]
    public void LettersThatTheTypefaceLacks_AreStillTold()
    {
        var file = Made(1, "山田");

        Assert.Equal(0, Tool.Run("qpdf", "--check", file).Code);
        Assert.Contains("山田", Tool.Run("pdftotext", file, "-").Text, StringComparison.Ordinal);
    }

    private string Made(int rows, string debtor = "Kåre Prøvesen")
    {
        var path = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.pdf");
        using var into = File.Create(path);
        Sample.Write(into, rows, debtor);
        return path;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
