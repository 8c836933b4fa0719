using System.Globalization;
using System.IO.Compression;
using System.Text;
using CrediCare.TestKit;

namespace CrediCare.Faults;

/// <summary>Files within the size that is taken, each made to need as much as it can of whoever reads it.</summary>
internal static class HostileFiles
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const int MostBytes = 20_000_000;

    private static readonly Random Words = new(1);

    /// <param name="supplier">Whose the e-invoices are.</param>
    public static IEnumerable<(string Name, Func<byte[]> Make)> All(string supplier) =>
        [
            ("million-texts.xlsx", () => SharedTexts(1_000_000, at => $"tekst {at}")),
            ("long-texts.xlsx", () => SharedTexts(4_500, at => LongText(at))),
            ("empty-texts.xlsx", () => SharedTexts(12_000_000, _ => "")),
            ("wide.xlsx", () => Workbook(Cells(rows: 5_000, columns: 199), [])),
            ("bomb.xlsx", () => Workbook(Enumerable.Repeat(new string(' ', 1_000_000), 500), [])),
            ("one-line.csv", () => Filled((byte)'x')),
            ("separators.csv", () => Filled((byte)';')),
            ("line-ends.csv", () => Filled((byte)'\n')),
            ("quote-not-closed.csv", () => [(byte)'"', .. Filled((byte)'y')[1..]]),
            ("zeros.csv", () => new byte[MostBytes]),
            ("other.zip", () => Zip.Of(("a.xml", SharedTexts(1_000_000, at => $"tekst {at}")), ("b.xml", Blank()[..25_000_000]))),
            ("invoices.zip", () => EInvoices(supplier, 5_000)),
            ("papers-in-invoices.zip", () => Zip.Of(("tung.xml", EInvoiceWriter.Write(Heavy(supplier))))),
            ("bomb.zip", () => Zip.Of([.. Enumerable.Range(0, 12).Select(at => ($"{at}.xml", Blank()))])),
            ("many-files.zip", () => ManyFiles(150_000)),
            ("entities.xml", Entities),
            ("deep.xml", () => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a>", MostBytes / 3)))),
        ];

    private static byte[] Filled(byte sign)
    {
        var bytes = new byte[MostBytes];
        Array.Fill(bytes, sign);
        return bytes;
    }

    private static byte[] Blank() => Encoding.ASCII.GetBytes("<a>" + new string(' ', 29_000_000));

    /// <summary>As long as a cell's text can be, and told apart from the others by how it begins.</summary>
    private static string LongText(int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at} ")
        + string.Concat(Enumerable.Range(0, 320).Select(_ => $"{Words.Next():x8} {new string('e', 90)}"));

    private static byte[] SharedTexts(int count, Func<int, string> text) =>
        Workbook(
            [
                """<row r="1"><c r="A1" t="inlineStr"><is><t>Navn</t></is></c></row><row r="2"><c r="A2" t="s"><v>0</v></c></row>""",
            ],
            Enumerable.Range(0, count).Select(at => text(at) is { Length: > 0 } one ? $"<si><t>{one}</t></si>" : "<si/>")
        );

    private static IEnumerable<string> Cells(int rows, int columns)
    {
        var random = new Random(1);
        for (var row = 0; row < rows; row++)
            yield return $"<row>{string.Concat(Enumerable.Range(0, columns).Select(_ => $"<c><v>{random.Next()}</v></c>"))}</row>";
    }

    private static byte[] Workbook(IEnumerable<string> rows, IEnumerable<string> shared)
    {
        using var into = new MemoryStream();
        using (var package = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("[Content_Types].xml", ["""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"""]);
            Put(
                "xl/workbook.xml",
                [
                    $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="K" sheetId="1" r:id="rId1"/></sheets></workbook>""",
                ]
            );
            Put(
                "xl/_rels/workbook.xml.rels",
                [
                    """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""",
                    $"""<Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""",
                ]
            );
            Put(
                "xl/worksheets/sheet1.xml",
                rows.Prepend($"""<worksheet xmlns="{Main}"><sheetData>""").Append("</sheetData></worksheet>")
            );
            Put("xl/sharedStrings.xml", shared.Prepend($"""<sst xmlns="{Main}">""").Append("</sst>"));

            void Put(string name, IEnumerable<string> content)
            {
                using var writer = new StreamWriter(package.CreateEntry(name, CompressionLevel.Fastest).Open());
                foreach (var piece in content)
                    writer.Write(piece);
            }
        }

        return into.ToArray();
    }

    private static byte[] EInvoices(string supplier, int count) =>
        Zip.Of([
            .. Enumerable
                .Range(1, count)
                .Select(at => string.Create(CultureInfo.InvariantCulture, $"FH-{at}"))
                .Select(number => ($"{number}.xml", EInvoiceWriter.Write(SomeEInvoice.From(supplier, number)))),
        ]);

    private static Domain.EInvoices.EInvoice Heavy(string supplier) =>
        SomeEInvoice.From(supplier, "FT-1") with
        {
            Documents = [new("tung.pdf", [.. "%PDF-1.7 "u8, .. Noise(14_000_000)])],
        };

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private static byte[] ManyFiles(int count)
    {
        using var into = new MemoryStream();
        using (var package = new ZipArchive(into, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var at = 0; at < count; at++)
                package.CreateEntry(at.ToString(CultureInfo.InvariantCulture));
        }

        return into.ToArray();
    }

    private static byte[] Entities()
    {
        var levels = Enumerable
            .Range(1, 30)
            .Select(at => $"""<!ENTITY e{at} "{string.Concat(Enumerable.Repeat($"&e{at - 1};", 10))}">""");
        return Encoding.UTF8.GetBytes(
            $"""<?xml version="1.0"?><!DOCTYPE Invoice [<!ENTITY e0 "x">{string.Concat(levels)}]><Invoice>&e30;</Invoice>"""
        );
    }
}
