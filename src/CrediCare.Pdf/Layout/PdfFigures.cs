using System.Globalization;

namespace CrediCare.Pdf.Layout;

/// <summary>A figure people look at: what it counts, how much, and what changed.</summary>
public sealed record PdfTile(string Label, string Value, string? Note = null);

/// <summary>How tiles are set.</summary>
public sealed record PdfTileLook(PdfLook Label, PdfLook Value, PdfLook Note, PdfColour Line);

/// <summary>Two columns that belong together: what they stand for, how high they are, and what is said below from here on.</summary>
public sealed record PdfColumnPair(string Label, double First, double Second, string? Below = null);

/// <summary>How pairs of columns are set.</summary>
public sealed record PdfColumnsLook(PdfLook Label, PdfColour First, PdfColour Second, PdfColour Grid, PdfColour Axis);

/// <summary>Draws key figures and columns, told in words to those who listen.</summary>
public static class PdfFigures
{
    private const double TileGap = 10;
    private const double TilePadding = 10;
    private const double Key = 7;
    private const double AxisWidth = 22;
    private const double RuleWidth = 0.6;

    /// <summary>Key figures side by side, so many to a line.</summary>
    public static void Tiles(this PdfFlow flow, IReadOnlyList<PdfTile> tiles, PdfTileLook look, int perLine)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(look);
        var width = (flow.Width - TileGap * (perLine - 1)) / perLine;
        foreach (var line in tiles.Chunk(perLine))
        {
            var room = width - TilePadding;
            var set = line.Select(tile => Lines(flow, tile, look, room)).ToList();
            var height = 2 * TilePadding + set.Max(lines => lines.Sum(one => PdfFlow.LineHeight(one.Look)));
            flow.Need(height);
            flow.Page.Ground(flow.Left, flow.Y, flow.Width, RuleWidth, look.Line);
            flow.Page.Ground(flow.Left, flow.Y - height, flow.Width, RuleWidth, look.Line);
            for (var column = 0; column < line.Length; column++)
                Tile(flow, set[column], look, flow.Left + (width + TileGap) * column, height);
            flow.Down(height);
        }

        flow.Down(2 * TileGap);
    }

    /// <summary>Pairs of columns beside each other, with a scale and what the two are.</summary>
    /// <param name="flow">Where.</param>
    /// <param name="alternative">What they show, in words.</param>
    /// <param name="names">What the first and the second of each pair are.</param>
    /// <param name="pairs">None is lower than nothing.</param>
    /// <param name="look">How they are set.</param>
    /// <param name="height">Of the drawing.</param>
    public static void Columns(
        this PdfFlow flow,
        string alternative,
        (string First, string Second) names,
        IReadOnlyList<PdfColumnPair> pairs,
        PdfColumnsLook look,
        double height
    )
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(look);
        flow.Need(height);
        var (line, top) = (PdfFlow.LineHeight(look.Label), flow.Y);
        var tag = flow.Document.Open(PdfTagKind.Figure, alternative);
        tag.Box = (flow.Left, top - height, flow.Left + flow.Width, top);
        flow.Page.Figure(drawing =>
        {
            var x = flow.Left;
            foreach (var (name, colour) in new[] { (names.First, look.First), (names.Second, look.Second) })
            {
                drawing.Rectangle(x, top - look.Label.Size, Key, Key, colour);
                drawing.Text(x + Key + 4, top - look.Label.Size, name, look.Label);
                x += Key + 4 + flow.Document.WidthOf(name, look.Label) + 14;
            }

            var below = pairs.Any(pair => pair.Below is not null) ? 2 : 1;
            Scale(flow, drawing, pairs, look, (top - height + below * line, top - 2 * line));
        });
        flow.Document.CloseTag();
        flow.Down(height + TileGap);
    }

    private static void Scale(
        PdfFlow flow,
        PdfDrawing drawing,
        IReadOnlyList<PdfColumnPair> pairs,
        PdfColumnsLook look,
        (double Bottom, double Top) room
    )
    {
        var highest = Rounded(pairs.Max(pair => Math.Max(pair.First, pair.Second)));
        var (left, width) = (flow.Left + AxisWidth, flow.Width - AxisWidth);
        foreach (var part in new[] { 0, 0.5, 1 })
        {
            var y = room.Bottom + (room.Top - room.Bottom) * part;
            drawing.Rectangle(left, y, width, RuleWidth, part == 0 ? look.Axis : look.Grid);
            var number = (highest * part).ToString("0.#", CultureInfo.InvariantCulture);
            if (highest * part % 1 == 0)
                drawing.Text(left - 5 - flow.Document.WidthOf(number, look.Label), y - look.Label.Size / 3, number, look.Label);
        }

        var step = width / pairs.Count;
        foreach (var (pair, at) in pairs.Select((pair, at) => (pair, at)))
        {
            var x = left + step * (at + 0.5);
            var column = step * 0.36;
            drawing.Rectangle(x - column, room.Bottom, column, High(pair.First), look.First);
            drawing.Rectangle(x, room.Bottom, column, High(pair.Second), look.Second);
            if (at % 2 == 0)
                Under(pair.Label, x, 1);
            if (pair.Below is { } below)
                Under(below, x, 2);
        }

        void Under(string text, double middle, int line) =>
            drawing.Text(
                middle - flow.Document.WidthOf(text, look.Label) / 2,
                room.Bottom - PdfFlow.LineHeight(look.Label) * line,
                text,
                look.Label
            );

        double High(double value) => (room.Top - room.Bottom) * value / highest;
    }

    // The next of 2, 4, 6, 8, 10, 20, 30, 40 ... so that half of it is whole.
    private static double Rounded(double highest)
    {
        for (var size = 1.0; ; size *= 10)
            foreach (var step in new[] { 1, 2, 3, 4, 5, 6, 8 })
                if (highest <= step * size && step * size % 2 == 0)
                    return step * size;
    }

    // What does not fit is broken, but for the figure, which is set smaller.
    private static List<(string Text, PdfLook Look)> Lines(PdfFlow flow, PdfTile tile, PdfTileLook look, double room)
    {
        var wide = flow.Document.WidthOf(tile.Value, look.Value);
        var value = wide <= room ? look.Value : look.Value with { Size = look.Value.Size * room / wide };
        return
        [
            .. TextLines.Of(flow.Document, tile.Label, look.Label, room).Select(text => (text, look.Label)),
            (tile.Value, value),
            .. tile.Note is { } note ? TextLines.Of(flow.Document, note, look.Note, room).Select(text => (text, look.Note)) : [],
        ];
    }

    private static void Tile(
        PdfFlow flow,
        IReadOnlyList<(string Text, PdfLook Look)> lines,
        PdfTileLook look,
        double left,
        double height
    )
    {
        var page = flow.Page;
        if (left > flow.Left)
            page.Ground(left - TileGap / 2, flow.Y - height, RuleWidth, height, look.Line);
        flow.Document.Within(
            PdfTagKind.P,
            () =>
            {
                var y = flow.Y - TilePadding;
                foreach (var (text, set) in lines)
                {
                    page.Text(left + (left > flow.Left ? TilePadding : 0), y - set.Size, text, set);
                    y -= PdfFlow.LineHeight(set);
                }
            }
        );
    }
}
