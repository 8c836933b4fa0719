using System.Globalization;
using CrediCare.Pdf.Layout;

namespace CrediCare.Pdf.Tests;

/// <summary>A report as the portal would make it: headings, key figures, columns, a table of any length.</summary>
internal static class Sample
{
    public const string ColumnsInWords = "september: registrert 14, løst 3; oktober: registrert 9, løst 11";

    public static readonly PdfLook Body = new(9.5, PdfWeight.Regular, new(43, 45, 48));
    public static readonly PdfLook Small = new(8, PdfWeight.Regular, new(90, 94, 99));
    private static readonly PdfLook Strong = new(9.5, PdfWeight.SemiBold, new(20, 22, 24));
    private static readonly PdfLook Title = new(22, PdfWeight.SemiBold, new(20, 22, 24));
    private static readonly PdfLook Section = new(14, PdfWeight.SemiBold, new(20, 22, 24));
    private static readonly PdfColour Teal = new(27, 92, 99);
    private static readonly PdfColour Pale = new(226, 235, 236);

    public static readonly PdfInformation Information = new(
        "Statusrapport oktober 2026",
        "nb-NO",
        "CrediCare AS",
        new DateTime(2026, 11, 1, 3, 0, 0, DateTimeKind.Utc)
    );

    public static void Write(Stream into, int rows, string debtor = "Kåre Prøvesen", string total = "1 000,00")
    {
        var document = new PdfDocument(into, Information, Small);
        var flow = new PdfFlow(document, PdfSize.A4, new("Kvistbekk Rørservice AS · fortrolig", "Side", "av"), Small);
        flow.Heading(PdfTagKind.H1, Information.Title, Title);
        flow.Paragraph("Alt er regnet per 31. oktober 2026, etter datoen det ble ført.", Body);
        flow.Tiles(
            [
                new("Åpne saker", "1 204", "+12 siden september"),
                new("Utestående", "8 412 300,50 kr"),
                new("Innbetalt", "412 100,00 kr"),
            ],
            new(Small, Section, Small, Pale),
            perLine: 3
        );
        flow.Heading(PdfTagKind.H2, "Registrert og løst", Section);
        flow.Columns(
            ColumnsInWords,
            ("Registrert", "Løst"),
            [new("sep", 14, 3), new("okt", 9, 11)],
            new(Small, Pale, Teal, Pale, Teal),
            120
        );
        flow.Heading(PdfTagKind.H2, "Alle saker", Section);
        var table = new PdfTable(
            flow,
            [new("Saksnummer", 2, false), new("Skyldner", 4, false), new("Registrert", 2, false), new("Gjenstår, kr", 2, true)],
            new(Strong, Body, Strong, Pale, Teal, Teal, Pale)
        );
        for (var row = 0; row < rows; row++)
            table.Add([
                string.Create(CultureInfo.InvariantCulture, $"2026-{row:D6}-1"),
                debtor,
                "12.10.2026",
                string.Create(CultureInfo.GetCultureInfo("nb-NO"), $"{row + 0.5m:N2}"),
            ]);
        table.End(["Sum", "", "", total]);
        document.End();
    }
}
