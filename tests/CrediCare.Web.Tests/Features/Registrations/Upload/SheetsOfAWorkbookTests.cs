using System.Security;
using System.Text;
using CrediCare.TestKit;

namespace CrediCare.Web.Tests.Features.Registrations.Upload;

/// <summary>A workbook of several sheets: the one with the claims is read, and where there are two of them nothing is left behind unseen.</summary>
public sealed class SheetsOfAWorkbookTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public async Task ClaimsBehindAFrontPage_AreFound()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);

        var review = await new Uploading(browser).UploadAsync(
            Workbook("forside.xlsx", ("Forside", ["Kvistbekk Rørservice", "Åpne poster"]), ("Poster", Claims("AR-1", "AR-2")))
        );

        Assert.Equal("2 0 0 0", Uploading.Figures(review));
    }

    [Fact]
    public async Task ClaimsOnTwoSheets_AreRefusedTogether_AndNamed()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);

        var page = await new Uploading(browser).UploadAsync(
            Workbook("to.xlsx", ("Oktober", Claims("AR-3")), ("Kunder", ["Navn;Orgnr", "Ola;1"]), ("November", Claims("AR-4")))
        );

        Assert.Contains("to.xlsx har fakturaer i flere ark: Oktober, November.", page.TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SheetWithHeadingsAlone_IsNoneOfThem()
    {
        using var browser = await factory.SignInAsync(PortalFactory.Creditor);

        var review = await new Uploading(browser).UploadAsync(
            Workbook("mal.xlsx", ("Mal", Claims()), ("November", Claims("AR-5")))
        );

        Assert.Equal("1 0 0 0", Uploading.Figures(review));
    }

    private static string[] Claims(params IEnumerable<string> invoices) =>
        [Uploading.Headings, .. invoices.Select(invoice => Uploading.Row(invoice))];

    private static UploadedFile Workbook(string name, params IReadOnlyList<(string Name, string[] Rows)> sheets)
    {
        string Each(Func<string, int, string> of) => string.Concat(sheets.Select((sheet, at) => of(sheet.Name, at + 1)));
        (string Name, string Content)[] parts =
        [
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""),
            (
                "xl/workbook.xml",
                $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{Each((sheet, at) => $"""<sheet name="{sheet}" sheetId="{at}" r:id="rId{at}"/>""")}</sheets></workbook>"""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"""<Relationships>{Each((_, at) => $"""<Relationship Id="rId{at}" Type="{Relations}/worksheet" Target="worksheets/{at}.xml"/>""")}</Relationships>"""
            ),
            .. sheets.Select((sheet, at) => ($"xl/worksheets/{at + 1}.xml", Sheet(sheet.Rows))),
        ];
        return Uploading.Bytes(name, Zip.Of([.. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content)))]));
    }

    private static string Sheet(string[] rows) =>
        $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(rows.Select(row => $"<row>{string.Concat(row.Split(';').Select(Cell))}</row>"))}</sheetData></worksheet>""";

    private static string Cell(string text) => $"""<c t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c>""";
}
