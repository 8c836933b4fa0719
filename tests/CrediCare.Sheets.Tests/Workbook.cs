using System.IO.Compression;
using System.Security;
using System.Text;

namespace CrediCare.Sheets.Tests;

/// <summary>Writes workbooks by hand, part for part, so that a test can have any part as it likes.</summary>
internal sealed record Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>What stands inside sheetData, and behind it.</summary>
    public string Rows { get; init; } = "";

    public string Behind { get; init; } = "";
    public string[] Shared { get; init; } = [];

    /// <summary>Format codes; style 1 is the first of them.</summary>
    public string[] Formats { get; init; } = [];

    public string WorkbookSettings { get; init; } = "";

    /// <summary>How the sheet is declared; a second one lies in sheet2.xml.</summary>
    public string Sheets { get; init; } = """<sheet name="Krav" sheetId="1" r:id="rId1"/>""";

    public string SecondRows { get; init; } = "";
    public IReadOnlyList<(string Name, string Content)> Extra { get; init; } = [];
    public CompressionLevel Level { get; init; } = CompressionLevel.Fastest;

    public byte[] ToBytes()
    {
        using var into = new MemoryStream();
        using (var package = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts())
            {
                using var part = package.CreateEntry(name, Level).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return into.ToArray();
    }

    private IEnumerable<(string Name, string Content)> Parts() =>
        [
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""),
            (
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Relations}">{WorkbookSettings}<sheets>{Sheets}</sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="{Relations}/worksheet" Target="/xl/worksheets/sheet2.xml"/>
                </Relationships>
                """
            ),
            (
                "xl/worksheets/sheet1.xml",
                $"""<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{Main}"><sheetData>{Rows}</sheetData>{Behind}</worksheet>"""
            ),
            ("xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{Main}"><sheetData>{SecondRows}</sheetData></worksheet>"""),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{string.Concat(Shared)}</sst>"""),
            ("xl/styles.xml", Styles()),
            .. Extra,
        ];

    private string Styles()
    {
        var own = Formats.Select(
            (code, at) => $"""<numFmt numFmtId="{164 + at}" formatCode="{SecurityElement.Escape(code)}"/>"""
        );
        var looks = Formats.Select((_, at) => $"""<xf numFmtId="{164 + at}"/>""");
        return $"""
            <styleSheet xmlns="{Main}"><numFmts>{string.Concat(own)}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/>{string.Concat(looks)}<xf numFmtId="14"/></cellXfs></styleSheet>
            """;
    }
}
