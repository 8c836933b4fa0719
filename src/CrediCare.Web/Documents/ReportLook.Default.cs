using CrediCare.Pdf;
using CrediCare.Pdf.Layout;

namespace CrediCare.Web.Documents;

/// <summary>How reports are set on paper: always light, in the house's colours.</summary>
internal static class ReportLook
{
    private const double BrandWidth = 130;
    private const double OwnerLeading = 13;

    private static readonly PdfColour Ink = new(31, 36, 41);
    private static readonly PdfColour Soft = new(92, 99, 105);
    private static readonly PdfColour Hairline = new(208, 212, 214);
    private static readonly PdfColour Rule = new(92, 99, 105);
    private static readonly PdfColour Teal = new(31, 91, 98);
    private static readonly PdfColour Mist = new(184, 206, 208);
    private static readonly PdfColour Pale = new(232, 235, 236);

    public static PdfLook Title { get; } = new(20, PdfWeight.SemiBold, Ink);
    public static PdfLook Section { get; } = new(12.5, PdfWeight.SemiBold, Ink);
    public static PdfLook Lead { get; } = new(10, PdfWeight.Regular, Soft);
    public static PdfLook Body { get; } = new(9.5, PdfWeight.Regular, Ink);
    public static PdfLook Foot { get; } = new(8, PdfWeight.Regular, Soft);

    public static PdfTileLook Tile { get; } =
        new(new(9, PdfWeight.Regular, Soft), new(16, PdfWeight.SemiBold, Ink), new(8.5, PdfWeight.Regular, Soft), Hairline);

    public static PdfColumnsLook Columns { get; } = new(new(8, PdfWeight.Regular, Soft), Mist, Teal, Hairline, Rule);

    public static PdfTableLook Table { get; } = TableOf(9);

    public static PdfTableLook LongTable { get; } = TableOf(7.5) with { Padding = 3 };

    /// <summary>Who made it, and whose it is.</summary>
    public static void Masthead(PdfFlow flow, string name, string about)
    {
        var (brand, owner, small) = (
            new PdfLook(15, PdfWeight.SemiBold, Ink),
            new PdfLook(9.5, PdfWeight.SemiBold, Ink),
            new PdfLook(9, PdfWeight.Regular, Soft)
        );
        var page = flow.Page;
        var (top, right) = (flow.Y, flow.Left + flow.Width);
        flow.Document.Within(
            PdfTagKind.P,
            () =>
            {
                page.Ground(flow.Left, top - 17, 17, 17, Teal);
                page.Ground(flow.Left + 5, top - 12, 7, 7, PdfColour.White);
                page.Ground(flow.Left + 9, top - 10, 8, 3, Teal);
                page.Text(flow.Left + 25, top - 14, "CrediCare", brand);
            }
        );
        var y = top - 8;
        flow.Document.Within(
            PdfTagKind.P,
            () =>
            {
                foreach (var (text, look) in new[] { (name, owner), (about, small) })
                foreach (var line in flow.LinesOf(text, look, flow.Width - BrandWidth))
                {
                    page.Text(right - flow.Document.WidthOf(line, look), y, line, look);
                    y -= OwnerLeading;
                }
            }
        );
        flow.Down(top - y - 2);
        page.Ground(flow.Left, flow.Y, flow.Width, 0.8, Rule);
        flow.Down(22);
    }

    private static PdfTableLook TableOf(double size) =>
        new(
            new(size - 0.5, PdfWeight.Regular, Soft),
            new(size, PdfWeight.Regular, Ink),
            new(size, PdfWeight.SemiBold, Ink),
            Hairline,
            Rule,
            Teal,
            Pale
        );
}
