namespace CrediCare.Pdf.Layout;

/// <summary>A figure people look at: what it counts, how much, and what changed.</summary>
public sealed record PdfTile(string Label, string Value, string? Note = null);

/// <summary>How tiles are set.</summary>
public sealed record PdfTileLook(PdfLook Label, PdfLook Value, PdfLook Note, PdfColour Ground);

/// <summary>A bar: what it stands for, how long it is beside the others, and its length in words.</summary>
public sealed record PdfBar(string Label, double Length, string Value);

/// <summary>How bars are set.</summary>
public sealed record PdfBarLook(PdfLook Label, PdfLook Value, PdfColour Bar, PdfColour Ground);

/// <summary>Draws key figures and bars, told in words to those who listen.</summary>
public static class PdfFigures
{
    private const double TileGap = 10;
    private const double TilePadding = 10;
    private const double BarHeight = 11;
    private const double BarGap = 7;

    /// <summary>Key figures side by side, so many to a line.</summary>
    public static void Tiles(this PdfFlow flow, IReadOnlyList<PdfTile> tiles, PdfTileLook look, int perLine)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(look);
        var width = (flow.Width - TileGap * (perLine - 1)) / perLine;
        var height =
            2 * TilePadding + PdfFlow.LineHeight(look.Label) + PdfFlow.LineHeight(look.Value) + PdfFlow.LineHeight(look.Note);
        foreach (var line in tiles.Chunk(perLine))
        {
            flow.Need(height);
            for (var column = 0; column < line.Length; column++)
                Tile(flow, line[column], look, flow.Left + (width + TileGap) * column, width, height);
            flow.Down(height + TileGap);
        }

        flow.Down(TileGap);
    }

    /// <summary>Bars below each other, the longest as long as there is room for.</summary>
    /// <param name="flow">Where.</param>
    /// <param name="alternative">What they show, in words.</param>
    /// <param name="bars">None is shorter than nothing.</param>
    /// <param name="look">How they are set.</param>
    public static void Bars(this PdfFlow flow, string alternative, IReadOnlyList<PdfBar> bars, PdfBarLook look)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(bars);
        ArgumentNullException.ThrowIfNull(look);
        var document = flow.Document;
        var height = bars.Count * (BarHeight + BarGap);
        flow.Need(height);
        var labels = bars.Max(bar => document.WidthOf(bar.Label, look.Label)) + 10;
        var values = bars.Max(bar => document.WidthOf(bar.Value, look.Value)) + 10;
        var room = flow.Width - labels - values;
        var longest = bars.Max(bar => bar.Length);
        var tag = document.Open(PdfTagKind.Figure, alternative);
        tag.Box = (flow.Left, flow.Y - height, flow.Left + flow.Width, flow.Y);
        flow.Page.Figure(drawing =>
        {
            var y = flow.Y - BarHeight;
            foreach (var bar in bars)
            {
                var length = longest > 0 ? room * bar.Length / longest : 0;
                drawing.Text(flow.Left, y + 2, bar.Label, look.Label);
                drawing.Rectangle(flow.Left + labels, y, room, BarHeight, look.Ground);
                drawing.Rectangle(flow.Left + labels, y, length, BarHeight, look.Bar);
                drawing.Text(flow.Left + labels + room + 10, y + 2, bar.Value, look.Value);
                y -= BarHeight + BarGap;
            }
        });
        document.CloseTag();
        flow.Down(height + BarGap);
    }

    private static void Tile(PdfFlow flow, PdfTile tile, PdfTileLook look, double left, double width, double height)
    {
        var page = flow.Page;
        page.Ground(left, flow.Y - height, width, height, look.Ground);
        flow.Document.Within(
            PdfTagKind.P,
            () =>
            {
                var y = flow.Y - TilePadding;
                foreach (var (text, set) in new[] { (tile.Label, look.Label), (tile.Value, look.Value), (tile.Note, look.Note) })
                {
                    if (text is not null)
                        page.Text(left + TilePadding, y - set.Size, text, set);
                    y -= PdfFlow.LineHeight(set);
                }
            }
        );
    }
}
