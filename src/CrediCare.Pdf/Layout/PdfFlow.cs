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
    private const double FootGap = 12;
    private const double Leading = 1.32;

    private PdfSize _size = size;
    private (double Left, double Width)? _part;

    public PdfDocument Document { get; } = document;
    public double Left => _part?.Left ?? Margin;
    public double Width => _part?.Width ?? _size.Width - 2 * Margin;

    /// <summary>The height at which the next thing is set; its top.</summary>
    public double Y { get; private set; }

    public PdfPage Page => Document.Page ?? NextPage();

    /// <summary>Begins another page.</summary>
    public PdfPage NextPage()
    {
        var page = Document.NextPage(_size);
        Y = _size.Height - Margin;
        var number = $"{foot.Page} {Document.PageCount} {foot.Of} ";
        // The number of pages is not known yet; room for four digits of it is kept.
        var x = _size.Width - Margin - Document.WidthOf(number + "0000", footLook);
        page.DecorativeText(Margin, Margin - 14, TextLines.Cut(Document, foot.Text, footLook, x - Margin - FootGap), footLook);
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

    /// <summary>From here on pages are of another size; what comes next begins one.</summary>
    public void Turn(PdfSize to)
    {
        _size = to;
        NextPage();
    }

    /// <summary>Sets two things beside each other; what comes next is set below the longer. They are not parted.</summary>
    /// <param name="height">Room for the longer of the two.</param>
    /// <param name="share">How much of the width the left one gets, of 1.</param>
    /// <param name="gap">The room between them.</param>
    /// <param name="left">Sets the left one.</param>
    /// <param name="right">Sets the right one.</param>
    public void Beside(double height, double share, double gap, Action left, Action right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Need(height);
        var (top, start, room) = (Y, Left, Width - gap);
        _part = (start, room * share);
        left();
        var bottom = Y;
        Y = top;
        _part = (start + room * share + gap, room * (1 - share));
        right();
        Y = Math.Min(Y, bottom);
        _part = null;
    }

    /// <summary>Leaves room.</summary>
    public void Down(double height) => Y -= height;

    /// <summary>A heading, kept together with what comes after it.</summary>
    public void Heading(PdfTagKind kind, string text, PdfLook look)
    {
        Need(8 * look.Size);
        Document.Within(kind, () => Lines(text, look));
        Down(look.Size * 0.4);
    }

    public void Paragraph(string text, PdfLook look)
    {
        Document.Within(PdfTagKind.P, () => Lines(text, look));
        Down(look.Size * 0.6);
    }

    /// <summary>A text as the lines that it is broken into at a width.</summary>
    public IReadOnlyList<string> LinesOf(string text, PdfLook look, double width) => TextLines.Of(Document, text, look, width);

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
