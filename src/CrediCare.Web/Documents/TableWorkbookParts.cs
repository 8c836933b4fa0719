using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CrediCare.Web.Documents;

/// <summary>How a cell looks: its place among the formats in <see cref="TableWorkbookParts.Styles"/>.</summary>
internal enum TableStyle : uint
{
    Plain,
    Text,
    Date,
    Amount,
    Count,
    Heading,
    AmountTotal,
    CountTotal,
}

/// <summary>The parts of a workbook that are the same whatever its table holds, or nearly so.</summary>
internal static class TableWorkbookParts
{
    private const int LongestSheetName = 31;
    private const uint DateFormat = 164;
    private const uint AmountFormat = 4;
    private const uint CountFormat = 3;
    private const uint TextFormat = 49;

    /// <summary>Which parts there are and how they hang together.</summary>
    public static IReadOnlyList<(string Name, string Content)> Fixed { get; } =
    [
        (
            "[Content_Types].xml",
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """
        ),
        (
            "_rels/.rels",
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """
        ),
        (
            "xl/_rels/workbook.xml.rels",
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
            """
        ),
    ];

    public static Workbook Workbook(string name) =>
        new(
            new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new Sheet
                {
                    Name = name.Length > LongestSheetName ? name[..LongestSheetName] : name,
                    SheetId = 1,
                    Id = "rId1",
                }
            )
        );

    /// <summary>The headings, and what stands above them, stay when the rest is scrolled.</summary>
    public static SheetViews View(int above) =>
        new(
            new SheetView(
                new Pane
                {
                    VerticalSplit = above,
                    TopLeftCell = $"A{above + 1}",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                }
            )
            {
                WorkbookViewId = 0,
            }
        );

    public static Columns Widths(IEnumerable<int> widths) =>
        new(
            widths.Select(
                (width, at) =>
                    new Column
                    {
                        Min = (uint)at + 1,
                        Max = (uint)at + 1,
                        Width = width,
                        CustomWidth = true,
                    }
            )
        );

    public static Stylesheet Styles() =>
        new(
            new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd\\.mm\\.yyyy" }),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                Format(0),
                Format(TextFormat, isText: true),
                Format(DateFormat),
                Format(AmountFormat),
                Format(CountFormat),
                Format(TextFormat, isBold: true, isText: true),
                Format(AmountFormat, isBold: true),
                Format(CountFormat, isBold: true)
            )
        );

    /// <summary>A column by its letters: 1 is A, 27 is AA.</summary>
    public static string ColumnName(int number) =>
        number <= 0 ? "" : ColumnName((number - 1) / 26) + (char)('A' + ((number - 1) % 26));

    private static CellFormat Format(uint number, bool isBold = false, bool isText = false) =>
        new()
        {
            NumberFormatId = number,
            ApplyNumberFormat = true,
            FontId = isBold ? 1U : 0U,
            ApplyFont = true,
            FillId = 0,
            BorderId = 0,
            FormatId = 0,
            QuotePrefix = isText ? BooleanValue.FromBoolean(true) : null,
        };
}
