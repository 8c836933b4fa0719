namespace CrediCare.Sheets.Tests;

public sealed class WorkbookReaderTests
{
    [Theory]
    [InlineData("""<c r="A1"><v>12</v></c>""", "Number:12")]
    [InlineData("""<c r="A1"><v>1234.5</v></c>""", "Number:1234.5")]
    [InlineData("""<c r="A1"><v>1234.5600000000001</v></c>""", "Number:1234.56")]
    [InlineData("""<c r="A1"><v>-0.1</v></c>""", "Number:-0.1")]
    [InlineData("""<c r="A1"><v>1E+9</v></c>""", "Number:1000000000")]
    [InlineData("""<c r="A1"><v>1.23456789012346E+24</v></c>""", "Number:1234567890123460000000000")]
    [InlineData("""<c r="A1"><v>12345678901234567</v></c>""", "Number:12345678901234600")]
    [InlineData("""<c r="A1"><v>007</v></c>""", "Number:7")]
    [InlineData("""<c r="A1"><v>1E+300</v></c>""", "Error:1E+300")]
    [InlineData("""<c r="A1"><v>NaN</v></c>""", "Error:NaN")]
    [InlineData("""<c r="A1"><v>abc</v></c>""", "Error:abc")]
    [InlineData("""<c r="A1"><v></v></c><c><v>1</v></c>""", "Number:1")]
    [InlineData("""<c r="A1" s="1"><v>46348</v></c>""", "Date:2026-11-22")]
    [InlineData("""<c r="A1" s="4"><v>46348</v></c>""", "Date:2026-11-22")]
    [InlineData("""<c r="A1" s="1"><v>46348.75</v></c>""", "Date:2026-11-22")]
    [InlineData("""<c r="A1" s="1"><v>1</v></c>""", "Date:1900-01-01")]
    [InlineData("""<c r="A1" s="1"><v>59</v></c>""", "Date:1900-02-28")]
    [InlineData("""<c r="A1" s="1"><v>60</v></c>""", "Error:60")]
    [InlineData("""<c r="A1" s="1"><v>61</v></c>""", "Date:1900-03-01")]
    [InlineData("""<c r="A1" s="1"><v>2958465</v></c>""", "Date:9999-12-31")]
    [InlineData("""<c r="A1" s="1"><v>2958466</v></c>""", "Error:2958466")]
    [InlineData("""<c r="A1" s="1"><v>-1</v></c>""", "Error:-1")]
    [InlineData("""<c r="A1" s="2"><v>150</v></c>""", "Number:0150")]
    [InlineData("""<c r="A1" s="3"><v>1234.5</v></c>""", "Number:1234.5")]
    [InlineData("""<c r="A1" t="d"><v>2026-11-22T00:00:00</v></c>""", "Date:2026-11-22")]
    [InlineData("""<c r="A1" t="b"><v>1</v></c>""", "Boolean:TRUE")]
    [InlineData("""<c r="A1" t="e"><v>#N/A</v></c>""", "Error:#N/A")]
    [InlineData("""<c r="A1" t="str"><v>Ola</v></c>""", "Text:Ola")]
    [InlineData("""<c r="A1"><f>SUM(B1:B9)</f><v>12</v></c>""", "Formula:=SUM(B1:B9)")]
    [InlineData("""<c r="A1" t="str"><f t="shared" si="0"/><v>12</v></c>""", "Formula:=")]
    [InlineData("""<c r="A1" t="s"><v>0</v></c>""", "Text:Kåre")]
    [InlineData("""<c r="A1" t="s"><v>1</v></c>""", "Text:Kåre AS")]
    [InlineData("""<c r="A1" t="s"><v>2</v></c>""", "Text:a\rb_x_c_x000D_")]
    [InlineData("""<c r="A1" t="inlineStr"><is><r><t xml:space="preserve"> a </t></r><r><t>b</t></r></is></c>""", "Text: a b")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t> </t></is></c><c><v>1</v></c>""", "Number:1")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>""", "Text:=1+1")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>Kå<b/>re</t></is></c>""", "Text:Kåre")]
    public void Cell_IsWhatItWasStoredAs(string cell, string expected)
    {
        var file = new Workbook
        {
            Rows = $"""<row r="1">{cell}</row>""",
            Formats = ["dd\\.mm\\.yyyy", "0000", "[Red]#,##0.00\" dy\";-#,##0.00"],
            Shared =
            [
                "<si><t>Kåre</t></si>",
                "<si><r><t>Kåre</t></r><rPh sb=\"0\" eb=\"1\"><t>kore</t></rPh><r><rPr><b/></rPr><t xml:space=\"preserve\"> AS</t></r></si>",
                "<si><t>a_x000D_b_x_c_x005F_x000D_</t></si>",
            ],
        };

        var (rows, refusal) = CsvReaderTests.Read(file.ToBytes());

        Assert.Null(refusal);
        var read = Assert.Single(rows).Cells.Single(one => !one.IsEmpty);
        Assert.Equal(expected, $"{read.Kind}:{read.Text}");
    }

    [Theory]
    [InlineData("""<row r="1"><c r="B1"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>""", "1:|1 4:2")]
    [InlineData("""<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>""", "1:1|2 2:3")]
    [InlineData("""<row r="1"/><row r="2"><c r="A2" s="1"/></row><row r="3"><c r="A3"><v>1</v></c></row>""", "3:1")]
    [InlineData("""<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>""", "1:1")]
    [InlineData("""<row r="1"><c/><c s="1"/><c><v>3</v></c><c/><c r="F1"><v>6</v></c><c><v>7</v></c></row>""", "1:||3|||6|7")]
    public void Rows_KeepTheirNumbers(string rows, string expected) =>
        Assert.Equal(expected, Shown(new Workbook { Rows = rows }));

    [Fact]
    public void Days_CountedFrom1904_AreTheSameDays() =>
        Assert.Equal(
            "1:2026-11-22",
            Shown(
                new Workbook
                {
                    Rows = """<row r="1"><c r="A1" s="1"><v>44886</v></c></row>""",
                    Formats = ["yyyy-mm-dd"],
                    WorkbookSettings = """<workbookPr date1904="1"/>""",
                }
            )
        );

    [Fact]
    public void Sheet_IsTheFirstThatIsSeenAndHoldsSomething()
    {
        var workbook = new Workbook
        {
            Rows = """<row r="1"><c r="A1"><v>1</v></c></row>""",
            SecondRows = """<row r="1"><c r="A1"><v>2</v></c></row>""",
            Sheets = """<sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/>""",
        };

        Assert.Equal("1:1", Shown(workbook));
        Assert.Equal("1:2", Shown(workbook with { Rows = "" }));
        Assert.Equal(
            "1:2",
            Shown(workbook with { Sheets = workbook.Sheets.Replace("sheetId=\"1\"", "sheetId=\"1\" state=\"hidden\"") })
        );
    }

    [Fact]
    public void Sheets_CanBeLookedAtBeforeOneIsChosen_AndASpoiltOneIsLeftOut()
    {
        var workbook = new Workbook
        {
            Rows = """<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>""",
            SecondRows = """<row r="4"><c r="A4"><v>3</v></c></row>""",
            Sheets = """<sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId2"/>""",
        };
        using var reader = SheetReader.Open(new MemoryStream(workbook.ToBytes()));
        var starts = reader.Starts(1).ToList();
        reader.Choose(starts[1]);
        using var spoilt = SheetReader.Open(
            new MemoryStream((workbook with { Rows = """<row r="1"><c r="B9"/></row>""" }).ToBytes())
        );

        Assert.Equal(["a:1", "b:3"], starts.Select(one => $"{one.Name}:{Assert.Single(one.Rows).Cells[0].Text}"));
        Assert.Equal("3", reader.Next()!.Cells[0].Text);
        Assert.Equal("b", Assert.Single(spoilt.Starts(1)).Name);
    }

    [Fact]
    public void CellsMadeOne_AreMarkedWhereTheyAreNotTheFirst()
    {
        var (rows, _) = CsvReaderTests.Read(
            new Workbook
            {
                Rows = """
                <row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>
                <row r="3"><c r="B3"><v>4</v></c></row><row r="4"><c r="A4"><v>5</v></c></row>
                """,
                Behind =
                    """<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="A1:C1"/></mergeCells><x ref="A4:A9"/>""",
            }.ToBytes()
        );

        Assert.Equal(
            ["Number Merged Merged", "Number Number", "Merged Number", "Number"],
            rows.Select(row => string.Join(' ', row.Cells.Select(cell => cell.Kind)))
        );
    }

    internal static string Shown(Workbook workbook)
    {
        var (rows, refusal) = CsvReaderTests.Read(workbook.ToBytes());
        Assert.Null(refusal);
        return string.Join(' ', rows.Select(row => $"{row.Number}:{string.Join('|', row.Cells.Select(cell => cell.Text))}"));
    }
}
