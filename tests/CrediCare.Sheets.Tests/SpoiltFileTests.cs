using System.Text;
using CrediCare.TestKit;

namespace CrediCare.Sheets.Tests;

/// <summary>Whatever has happened to a file: rows, or an answer that says why not.</summary>
public sealed class SpoiltFileTests
{
    private const string Text = """"
        Fakturanr;Kundenavn;Beløp;"Tekst"
        1001;Kåre Prøvedal;1 234,50;"Husleie, ""mars"""
        1002;Blåskjær AS;99,00;"to
        linjer"
        '=1;="007";#N/A;
        """";

    [Fact]
    public void SpoiltText_IsAnswered() =>
        FileFuzz.Run(
            [
                Encoding.UTF8.GetBytes(Text),
                TextEncoding.Windows1252.GetBytes(Text),
                [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)],
                Encoding.UTF8.GetBytes("sep=,\r\n" + Text.Replace(';', ',')),
            ],
            shortRun: 5_000,
            longRun: 400_000,
            (mutation, file) => mutation.Of(file),
            Answered
        );

    [Fact]
    public void SpoiltWorkbooks_AreAnswered() =>
        FileFuzz.Run(
            [Filled.ToBytes(), (Filled with { Behind = """<mergeCells><mergeCell ref="A2:A3"/></mergeCells>""" }).ToBytes()],
            shortRun: 3_000,
            longRun: 400_000,
            (mutation, file) => mutation.OfZip(file),
            Answered
        );

    private static Workbook Filled =>
        new()
        {
            Rows = """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Beløp</t></is></c></row>
                <row r="2"><c r="A2"><v>1001</v></c><c r="B2"><v>1234.5</v></c><c r="C2" s="1"><v>46348</v></c></row>
                <row r="3"><c r="A3" t="str"><v>a</v></c><c r="B3"><f>SUM(B2)</f><v>1</v></c><c r="D3" t="b"><v>1</v></c></row>
                """,
            Shared = ["<si><t>Fakturanr_x000D_</t></si>", "<si><r><t>Kå</t></r><r><t>re</t></r></si>"],
            Formats = ["dd.mm.yyyy", "0000"],
        };

    private static void Answered(byte[] file)
    {
        var (rows, refusal) = CsvReaderTests.Read(file);

        Assert.True(rows.Count > 0 || refusal is not null);
        Assert.All(rows, row => Assert.True(row.Number > 0));
    }
}
