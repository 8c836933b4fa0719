using System.Globalization;
using System.Text;
using CrediCare.Pdf.Files;
using CrediCare.Pdf.Fonts;

namespace CrediCare.Pdf;

/// <summary>
/// A page being drawn. Lengths are points from the lower left corner. Whatever is drawn belongs to the tag that is open, or is
/// decoration that a reader passes over.
/// </summary>
public sealed class PdfPage
{
    private readonly StringBuilder _content = new();
    private readonly List<int> _marks = [];
    private readonly PdfDocument _document;

    internal PdfPage(PdfDocument document, PdfSize size, int number) => (_document, Size, Number) = (document, size, number);

    public PdfSize Size { get; }

    internal int Number { get; }
    internal IReadOnlyList<int> Marks => _marks;
    internal string Content => _content.ToString();

    /// <summary>
    /// A line of text, its base at <paramref name="y"/>, as a part of the open tag. Letters that the typeface cannot draw are still
    /// there for those who copy, search or listen.
    /// </summary>
    public void Text(double x, double y, string text, PdfLook look)
    {
        var font = _document.Font(look.Weight);
        Marked();
        var isDrawn = font.Draws(text);
        if (!isDrawn)
            _content.Append(CultureInfo.InvariantCulture, $"/Span <</ActualText{PdfNumber.Text(text)}>> BDC\n");
        Write(font, x, y, text, look);
        _content.Append(isDrawn ? "EMC\n" : "EMC EMC\n");
    }

    /// <summary>A line of text that is not part of what the document says: the foot of a page, the number at an axis.</summary>
    public void DecorativeText(double x, double y, string text, PdfLook look)
    {
        _content.Append("/Artifact BMC\n");
        Write(_document.Font(look.Weight), x, y, text, look);
        _content.Append("EMC\n");
    }

    /// <summary>How many pages there are, which nobody knows before the last one.</summary>
    public void PageCount(double x, double y)
    {
        _content.Append("/Artifact BMC q 1 0 0 1 ");
        Numbers(x, y).Append("cm /Count Do Q EMC\n");
    }

    /// <summary>Filled rectangles that mean nothing by themselves: lines, grounds.</summary>
    public void Ground(double x, double y, double width, double height, PdfColour colour)
    {
        _content.Append("/Artifact BMC ");
        Rectangle(x, y, width, height, colour);
        _content.Append("EMC\n");
    }

    /// <summary>Draws a figure: all of it is one part of the open tag, which says in words what is drawn.</summary>
    public void Figure(Action<PdfDrawing> draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        Marked();
        draw(new PdfDrawing(this));
        _content.Append("EMC\n");
    }

    internal void Rectangle(double x, double y, double width, double height, PdfColour colour)
    {
        Fill(colour);
        Numbers(x, y, width, height).Append("re f\n");
    }

    internal void Fill(PdfColour colour) => Numbers(colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0).Append("rg ");

    internal void Write(double x, double y, string text, PdfLook look) => Write(_document.Font(look.Weight), x, y, text, look);

    private void Write(EmbeddedFont font, double x, double y, string text, PdfLook look)
    {
        Fill(look.Colour);
        _content.Append(CultureInfo.InvariantCulture, $"BT /{font.Name} {PdfNumber.Of(look.Size)} Tf ");
        Numbers(x, y).Append("Td ").Append(font.Write(text)).Append(" Tj ET\n");
    }

    private void Marked()
    {
        var tag = _document.Tag;
        tag.Add(Number, _marks.Count);
        _content.Append(CultureInfo.InvariantCulture, $"/{tag.Kind} <</MCID {_marks.Count}>> BDC\n");
        _marks.Add(tag.Number);
    }

    private StringBuilder Numbers(params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
            _content.Append(PdfNumber.Of(number)).Append(' ');
        return _content;
    }
}

/// <summary>Draws inside a figure.</summary>
public readonly struct PdfDrawing
{
    private readonly PdfPage _page;

    internal PdfDrawing(PdfPage page) => _page = page;

    public void Rectangle(double x, double y, double width, double height, PdfColour colour) =>
        _page.Rectangle(x, y, width, height, colour);

    public void Text(double x, double y, string text, PdfLook look) => _page.Write(x, y, text, look);
}
