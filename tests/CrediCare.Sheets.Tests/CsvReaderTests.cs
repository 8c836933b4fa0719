using System.Text;

namespace CrediCare.Sheets.Tests;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a;b\r\n1;2\r\n", "1:a|b 2:1|2")]
    [InlineData("a,b\n1,2\n", "1:a|b 2:1|2")]
    [InlineData("a\tb\r1\t2\r", "1:a|b 2:1|2")]
    [InlineData("a|b\n1;5|2", "1:a|b 2:1;5|2")]
    [InlineData("a;b\r\n1;2\n3;4\r5;6", "1:a|b 2:1|2 3:3|4 4:5|6")]
    [InlineData("\"a,b,c\";d\n1;2\n", "1:a,b,c|d 2:1|2")]
    [InlineData("sep=,\r\na;x,b\r\n1,2\r\n", "1:a;x|b 2:1|2")]
    [InlineData("SEP=;\na;b\n", "1:a|b")]
    [InlineData("a;b\n\n ; \n1;2", "1:a|b 4:1|2")]
    [InlineData("a;b\n\"x\ny\";2\n3;4", "1:a|b 2:x\ny|2 3:3|4")]
    [InlineData("a;b\n\"x \"\"y\"\" z\";2", "1:a|b 2:x \"y\" z|2")]
    [InlineData("a;b\nOla \"Knut\" AS;2", "1:a|b 2:Ola \"Knut\" AS|2")]
    [InlineData("a;b\n=\"00123\";2", "1:a|b 2:00123|2")]
    [InlineData("a;b\n'=1+1;'+47", "1:a|b 2:=1+1|+47")]
    [InlineData("a;b\n'n Roll;''=x", "1:a|b 2:'n Roll|'=x")]
    [InlineData("a;b\n1;", "1:a|b 2:1|")]
    [InlineData("a;b\n1;2;3", "1:a|b 2:1|2|3")]
    public void Rows_AreAsASpreadsheetShowsThem(string file, string rows) =>
        Assert.Equal(rows, Shown(Encoding.UTF8.GetBytes(file)));

    public static TheoryData<byte[]> Encoded() =>
        [
            Encoding.UTF8.GetBytes("navn;by\nKåre;Tromsø\n"),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("navn;by\nKåre;Tromsø\n")],
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("navn;by\nKåre;Tromsø\n")],
            Encoding.Unicode.GetBytes("navn;by\nKåre;Tromsø\n"),
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("navn;by\nKåre;Tromsø\n")],
            Encoding.BigEndianUnicode.GetBytes("navn;by\nKåre;Tromsø\n"),
            TextEncoding.Windows1252.GetBytes("navn;by\nKåre;Tromsø\n"),
        ];

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Letters_AreReadInWhateverWayTheyWereSaved(byte[] file) => Assert.Equal("1:navn|by 2:Kåre|Tromsø", Shown(file));

    [Fact]
    public void Letters_AreReadAlsoWhereOneLiesAcrossTheEndOfAChunk()
    {
        for (var before = 65_530; before < 65_540; before++)
        {
            var text =
                new string('x', 30_000) + ";" + new string('x', 30_000) + ";" + new string('y', before - 60_002) + "å€😀;ø";

            Assert.Equal(text.Split(';'), Read(Encoding.UTF8.GetBytes(text)).Rows[0].Cells.Select(cell => cell.Text));
        }
    }

    [Theory]
    [InlineData("=SUM(A1)", SheetCellKind.Formula)]
    [InlineData("\"=SUM(A1;\"\"x\"\")\"", SheetCellKind.Formula)]
    [InlineData("#N/A", SheetCellKind.Error)]
    [InlineData("#VERDI!", SheetCellKind.Error)]
    [InlineData("########", SheetCellKind.Error)]
    [InlineData("#12", SheetCellKind.Text)]
    [InlineData("\"Ola \"Knut\" AS\"", SheetCellKind.Garbled)]
    [InlineData("  ", SheetCellKind.Empty)]
    [InlineData("\" \"", SheetCellKind.Empty)]
    [InlineData("1E+09", SheetCellKind.Text)]
    public void Cell_SaysWhatItHolds(string cell, SheetCellKind kind) =>
        Assert.Equal(kind, Read(Encoding.UTF8.GetBytes($"x;{cell};y")).Rows[0].Cells[1].Kind);

    [Theory]
    [InlineData("a;b\n1;\"x", "QuoteNotClosed 2 B2")]
    [InlineData("a;b\n1;\"x\"\n;\"", "QuoteNotClosed 3 B3")]
    [InlineData("", "Empty")]
    [InlineData("\n\r\n;;\n", "Empty")]
    [InlineData("%PDF-1.7", "NotASheet")]
    [InlineData("<?xml version=\"1.0\"?><Invoice/>", "IsXml")]
    [InlineData("a;b\n1;2\n\0\0", "NotASheet")]
    public void File_ThatCannotBeReadToItsEnd_SaysWhyAndWhere(string file, string refusal) =>
        Assert.Equal(refusal, Said(Read(Encoding.UTF8.GetBytes(file)).Refusal));

    [Fact]
    public void File_LongerThanTheLimits_SaysWhere()
    {
        var limits = SheetLimits.Default with { MostRows = 3, MostColumns = 4, MostCellLength = 10, MostBytes = 1_000 };

        Assert.Equal("TooManyRows 29", Refused(string.Concat(Enumerable.Repeat("a;b\n", 40)), limits));
        Assert.Null(Refused(string.Concat(Enumerable.Repeat("a;b\n", 28)), limits));
        Assert.Equal("TooManyColumns 2", Refused("a\n1;2;3;4;5", limits));
        Assert.Null(Refused("a\n1;2;3;4", limits));
        Assert.Equal("CellTooLong 2 B2", Refused("a;b\n1;12345678901", limits));
        Assert.Equal("CellTooLong 2 B2", Refused("a;b\n1;\"12345678901\"", limits));
        Assert.Null(Refused("a;b\n1;1234567890", limits));
        Assert.Equal("TooLarge", Refused(new string('x', 1_001), limits));
    }

    [Fact]
    public void LastRow_SaysThatTheFileEndsInIt()
    {
        Assert.Equal([false, true], Read("a;b\n1;2"u8.ToArray()).Rows.Select(row => row.EndsWithFile));
        Assert.Equal([false, false], Read("a;b\n1;2\n"u8.ToArray()).Rows.Select(row => row.EndsWithFile));
    }

    [Theory]
    [InlineData(0, 1, "A1")]
    [InlineData(25, 9, "Z9")]
    [InlineData(26, 10, "AA10")]
    [InlineData(16_383, 1_048_576, "XFD1048576")]
    public void CellName_IsAsInASpreadsheet(int column, int row, string name) =>
        Assert.Equal(name, SheetCellName.Of(column, row));

    private static string? Refused(string file, SheetLimits limits) => Said(Read(Encoding.UTF8.GetBytes(file), limits).Refusal);

    private static string? Said(SheetRefusal? refusal) =>
        refusal is null ? null : string.Join(' ', new object?[] { refusal.Code, refusal.Row, refusal.Cell }.OfType<object>());

    private static string Shown(byte[] file)
    {
        var (rows, refusal) = Read(file);
        Assert.Null(refusal);
        return string.Join(' ', rows.Select(row => $"{row.Number}:{string.Join('|', row.Cells.Select(cell => cell.Text))}"));
    }

    internal static (List<SheetRow> Rows, SheetRefusal? Refusal) Read(byte[] file, SheetLimits? limits = null)
    {
        using var content = new MemoryStream(file, writable: false);
        using var reader = SheetReader.Open(content, limits);
        var rows = new List<SheetRow>();
        while (reader.Next() is { } row)
            rows.Add(row);
        return (rows, reader.Refusal);
    }
}
