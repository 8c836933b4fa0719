namespace CrediCare.Pdf.Layout;

/// <summary>What stands at the foot of every page.</summary>
/// <param name="Text">At the left.</param>
/// <param name="Page">The words before the page's number, "side".</param>
/// <param name="Of">The words between it and how many there are, "av".</param>
public sealed record PdfFoot(string Text, string Page, string Of);

/// <summary>
/// Sets headings, text, tables and figures below each other, page after page. Nothing is cut in two but tables, between their rows.
/// </summary>
public sealed class PdfFlow(PdfDocument document, PdfSize size, PdfFoot foot, PdfLook footLook)
{
    private const double Margin = 42;
    private const double FootHeight = 28;
    private const double Leading = 1.32;

    public PdfDocument Document { get; } = document;
    public double Left => Margin;
    public double Width => size.Width - 2 * Margin;

    /// <summary>The height at which the next thing is set; its top.</summary>
    public double Y { get; private set; }

    public PdfPage Page => Document.Page ?? NextPage();

    /// <summary>Begins another page.</summary>
    public PdfPage NextPage()
    {
        var page = Document.NextPage(size);
        Y = size.Height - Margin;
        page.DecorativeText(Left, Margin - 14, foot.Text, footLook);
        var number = $"{foot.Page} {Document.PageCount} {foot.Of} ";
        // The number of pages is not known yet; room for four digits of it is kept.
        var x = Left + Width - Document.WidthOf(number + "0000", footLook);
        page.DecorativeText(x, Margin - 14, number, footLook);
        page.PageCount(x + Document.WidthOf(number, footLook), Margin - 14);
        return page;
    }

    /// <summary>Begins another page unless so much fits below what has been set.</summary>
    /// <returns>Whether it did.</returns>
    public bool Need(double height)
    {
        if (Document.Page is not null && Y - height >= Margin + FootHeight - 14)
            return false;
        NextPage();
        return true;
    }

    /// <summary>Leaves room.</summary>
    public void Down(double height) => Y -= height;

    /// <summary>A heading, kept together with what comes after it.</summary>
    public void Heading(PdfTagKind kind, string text, PdfLook look)
    {
        Need(6 * look.Size);
        Document.Within(kind, () => Lines(text, look));
        Down(look.Size * 0.4);
    }

    public void Paragraph(string text, PdfLook look)
    {
        Document.Within(PdfTagKind.P, () => Lines(text, look));
        Down(look.Size * 0.6);
    }

    /// <summary>How high a line of text is.</summary>
    public static double LineHeight(PdfLook look) => look.Size * Leading;

    private void Lines(string text, PdfLook look)
    {
        foreach (var line in TextLines.Of(Document, text, look, Width))
        {
            Need(LineHeight(look));
            Page.Text(Left, Y - look.Size, line, look);
            Down(LineHeight(look));
        }
    }
}
