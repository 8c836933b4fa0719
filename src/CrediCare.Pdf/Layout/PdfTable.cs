namespace CrediCare.Pdf.Layout;

/// <summary>One column of a table.</summary>
/// <param name="Heading">What stands above it, on every page.</param>
/// <param name="Share">How much of the width it gets, beside the others.</param>
/// <param name="IsNumber">Whether what stands in it is set to the right.</param>
/// <param name="IsBar">Whether bars are drawn in it; the numbers stand in another.</param>
public sealed record PdfColumn(string Heading, double Share, bool IsNumber, bool IsBar = false);

/// <summary>How a table is set.</summary>
public sealed record PdfTableLook(
    PdfLook Heading,
    PdfLook Cell,
    PdfLook Total,
    PdfColour Line,
    PdfColour StrongLine,
    PdfColour Bar,
    PdfColour BarGround
);

/// <summary>
/// A table of any length, row by row: its headings stand again on every page, as decoration after the first, and each cell is told
/// apart for those who listen. Rows are forgotten when they are set.
/// </summary>
public sealed class PdfTable
{
    private const double Padding = 4;
    private const double ColumnGap = 8;
    private const double BarHeight = 7;

    private readonly PdfFlow _flow;
    private readonly PdfDocument _document;
    private readonly IReadOnlyList<PdfColumn> _columns;
    private readonly PdfTableLook _look;
    private readonly double[] _lefts;
    private readonly double[] _widths;

    /// <summary>Begins it with its headings.</summary>
    public PdfTable(PdfFlow flow, IReadOnlyList<PdfColumn> columns, PdfTableLook look)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(columns);
        (_flow, _document, _columns, _look) = (flow, flow.Document, columns, look);
        var room = flow.Width - ColumnGap * (columns.Count - 1);
        var shares = columns.Sum(column => column.Share);
        _widths = [.. columns.Select(column => room * column.Share / shares)];
        _lefts = [.. _widths.Select((_, column) => flow.Left + _widths[..column].Sum() + ColumnGap * column)];

        _document.Open(PdfTagKind.Table);
        var headings = Fitted([.. columns.Select(column => column.Heading)], look.Heading);
        flow.Need(HeightOf(headings, look.Heading) + 3 * PdfFlow.LineHeight(look.Cell));
        _document.Within(PdfTagKind.THead, () => Row(headings, look.Heading, _ => PdfTagKind.TH, look.StrongLine));
        _document.Open(PdfTagKind.TBody);
    }

    /// <summary>A row; the first cell heads it.</summary>
    /// <param name="cells">A text for each column; none for one of bars.</param>
    /// <param name="bar">How long its bar is, of 1.</param>
    /// <param name="isStrong">Whether it is set as a sum.</param>
    public void Add(IReadOnlyList<string> cells, double bar = 0, bool isStrong = false)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var look = isStrong ? _look.Total : _look.Cell;
        var lines = Fitted(cells, look);
        Room(lines, look);
        for (var column = 0; column < _columns.Count; column++)
            if (_columns[column].IsBar)
                Bar(column, bar, HeightOf(lines, look));
        Row(lines, look, column => column == 0 ? PdfTagKind.TH : PdfTagKind.TD, _look.Line, headsRow: true);
    }

    private void Bar(int column, double length, double height)
    {
        var (x, y, width) = (_lefts[column], _flow.Y - (height + BarHeight) / 2, _widths[column]);
        _flow.Page.Ground(x, y, width, BarHeight, _look.BarGround);
        if (length > 0)
            _flow.Page.Ground(x, y, width * Math.Min(length, 1), BarHeight, _look.Bar);
    }

    /// <summary>Ends the table, with its sums when there are any.</summary>
    public void End(IReadOnlyList<string>? totals = null)
    {
        _document.CloseTag();
        if (totals is not null)
        {
            var lines = Fitted(totals, _look.Total);
            Room(lines, _look.Total);
            _document.Within(
                PdfTagKind.TFoot,
                () =>
                    Row(
                        lines,
                        _look.Total,
                        column => column == 0 ? PdfTagKind.TH : PdfTagKind.TD,
                        _look.StrongLine,
                        headsRow: true
                    )
            );
        }

        _document.CloseTag();
        _flow.Down(PdfFlow.LineHeight(_look.Cell));
    }

    private void Room(IReadOnlyList<string>[] lines, PdfLook look)
    {
        if (_flow.Need(HeightOf(lines, look)))
            HeadingsAgain();
    }

    private void HeadingsAgain()
    {
        var headings = Fitted([.. _columns.Select(column => column.Heading)], _look.Heading);
        Draw(headings, _look.Heading, _look.StrongLine, (_, x, y, text) => _flow.Page.DecorativeText(x, y, text, _look.Heading));
    }

    private void Row(
        IReadOnlyList<string>[] cells,
        PdfLook look,
        Func<int, PdfTagKind> kind,
        PdfColour line,
        bool headsRow = false
    ) =>
        _document.Within(
            PdfTagKind.TR,
            () =>
            {
                var open = -1;
                Draw(
                    cells,
                    look,
                    line,
                    (column, x, y, text) =>
                    {
                        for (; open < column; open++)
                        {
                            if (open >= 0)
                                _document.CloseTag();
                            _document.Open(kind(open + 1), headsRow: headsRow && open + 1 == 0);
                        }

                        if (text.Length > 0)
                            _flow.Page.Text(x, y, text, look);
                    }
                );
                _document.CloseTag();
            }
        );

    private void Draw(IReadOnlyList<string>[] cells, PdfLook look, PdfColour line, Action<int, double, double, string> write)
    {
        var (top, height) = (_flow.Y - Padding, HeightOf(cells, look));
        for (var column = 0; column < cells.Length; column++)
        {
            var y = top - look.Size;
            foreach (var text in cells[column])
            {
                var x = _columns[column].IsNumber
                    ? _lefts[column] + _widths[column] - _document.WidthOf(text, look)
                    : _lefts[column];
                write(column, x, y, text);
                y -= PdfFlow.LineHeight(look);
            }
        }

        _flow.Page.Ground(_flow.Left, _flow.Y - height, _flow.Width, 0.6, line);
        _flow.Down(height);
    }

    private IReadOnlyList<string>[] Fitted(IReadOnlyList<string> cells, PdfLook look) =>
        [.. cells.Select((cell, column) => TextLines.Of(_document, cell, look, _widths[column]))];

    private static double HeightOf(IReadOnlyList<string>[] cells, PdfLook look) =>
        2 * Padding + PdfFlow.LineHeight(look) * cells.Max(lines => lines.Count);
}
