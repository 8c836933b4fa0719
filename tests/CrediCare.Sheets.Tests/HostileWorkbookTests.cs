using System.Text;

namespace CrediCare.Sheets.Tests;

public sealed class HostileWorkbookTests
{
    private const string OneCell = """<row r="1"><c r="A1"><v>1</v></c></row>""";

    private static readonly Workbook Plain = new() { Rows = OneCell };

    public static TheoryData<string, byte[]> Files()
    {
        var whole = Plain.ToBytes();
        return new()
        {
            { "Damaged", whole[..(whole.Length / 2)] },
            { "Damaged", whole[..^30] },
            { "Damaged", [.. whole[..200], .. new byte[40], .. whole[240..]] },
            { "HasMacros", (Plain with { Extra = [("xl/vbaProject.bin", "x")] }).ToBytes() },
            { "OtherWorkbook", (Plain with { Extra = [("xl/workbook.bin", "x")] }).ToBytes() },
            { "OtherWorkbook", (Plain with { Extra = [("content.xml", "x")] }).ToBytes() },
            { "Damaged", (Plain with { Extra = [("xl/workbook.xml", "<workbook/>")] }).ToBytes() },
            { "NoSheet", (Plain with { Sheets = "" }).ToBytes() },
            { "NoSheet", (Plain with { Sheets = """<sheet name="x" sheetId="1" r:id="rId9"/>""" }).ToBytes() },
            { "Empty", (Plain with { Rows = "" }).ToBytes() },
            { "Damaged 1", (Plain with { Rows = """<row r="1"><c r="B7"><v>1</v></c></row>""" }).ToBytes() },
            {
                "Damaged 1",
                (Plain with { Rows = """<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>""" }).ToBytes()
            },
            { "Damaged 2", (Plain with { Rows = OneCell + "<row r=\"2\"><c r=\"A2\"><v>" }).ToBytes() },
            { "Damaged 1 A1", (Plain with { Rows = """<row r="1"><c r="A1" t="s"><v>5</v></c></row>""" }).ToBytes() },
            { "Damaged 1 A1", (Plain with { Rows = """<row r="1"><c r="A1" t="zz"><v>5</v></c></row>""" }).ToBytes() },
            { "TooManyColumns 1 GS1", (Plain with { Rows = """<row r="1"><c r="GS1"><v>5</v></c></row>""" }).ToBytes() },
            {
                "CellTooLong 1 A1",
                (
                    Plain with
                    {
                        Rows = $"""<row r="1"><c r="A1" t="inlineStr"><is><t>{new string('x', 40_000)}</t></is></c></row>""",
                    }
                ).ToBytes()
            },
            { "TooMuchInside", (Plain with { Rows = OneCell + string.Concat(Enumerable.Repeat("<x>", 200)) }).ToBytes() },
            { "Damaged 1", (Plain with { Rows = "]]>" + OneCell }).ToBytes() },
        };
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_IsRefusedAndSaysWhy(string refusal, byte[] file) => Assert.Equal(refusal, Refusal(file));

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    public void Entities_AreNeverExpanded(string part)
    {
        var shared = new Workbook { Rows = """<row r="1"><c r="A1" t="s"><v>0</v></c></row>""", Shared = ["<si><t>x</t></si>"] };
        var attack =
            "<!DOCTYPE a [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><a>&b;&c;</a>";

        Assert.Equal("Damaged", Refusal(Replaced(shared.ToBytes(), part, attack))?.Split(' ')[0]);
    }

    [Fact]
    public void Bomb_IsRefusedBeforeItIsUnpacked()
    {
        var cells = string.Concat(Enumerable.Repeat("""<c><v>1</v></c>""", 150));
        var bomb = new Workbook
        {
            Rows = string.Concat(Enumerable.Repeat($"<row>{cells}</row>", 20_000)),
            Level = System.IO.Compression.CompressionLevel.SmallestSize,
        }.ToBytes();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.InRange(bomb.Length, 1, 400_000);
        Assert.Equal("TooMuchInside", Refusal(bomb)?.Split(' ')[0]);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void TextWithoutEnd_IsRefusedBeforeItIsHeld()
    {
        var random = new Random(1);
        var noise = string.Concat(Enumerable.Range(0, 3_000_000).Select(_ => (char)random.Next('a', 'z')));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = new Workbook { Rows = $"""<row r="1"><c r="A1" x="{noise}"/></row>""" }.ToBytes();

        Assert.Equal("TooMuchInside", Refusal(file));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60_000_000);
    }

    [Theory]
    [InlineData("EncryptedPackage", "PasswordProtected")]
    [InlineData("Workbook", "OldWorkbook")]
    public void OldContainer_IsToldApart(string stream, string refusal)
    {
        byte[] file =
        [
            0xD0,
            0xCF,
            0x11,
            0xE0,
            0xA1,
            0xB1,
            0x1A,
            0xE1,
            .. new byte[65_520],
            .. Encoding.Unicode.GetBytes(stream),
            0,
            0,
        ];

        Assert.Equal(refusal, Refusal(file));
    }

    private static byte[] Replaced(byte[] file, string part, string content)
    {
        using var held = new MemoryStream();
        held.Write(file);
        using (
            var package = new System.IO.Compression.ZipArchive(held, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true)
        )
        {
            package.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(package.CreateEntry(part).Open());
            writer.Write(content);
        }

        return held.ToArray();
    }

    private static string? Refusal(byte[] file) =>
        CsvReaderTests.Read(file).Refusal is { } refusal
            ? string.Join(' ', new object?[] { refusal.Code, refusal.Row, refusal.Cell }.OfType<object>())
            : null;
}
