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
    PdfColour BarGround,
    double Padding = 4
);

/// <summary>
/// A table of any length, row by row: its headings stand again on every page, as decoration after the first, and each cell is told
/// apart for those who listen. Rows are forgotten when they are set, the last one but for: its sums never stand alone on a page.
/// </summary>
public sealed class PdfTable
{
    private const double ColumnGap = 8;
    private const double BarHeight = 7;

    private readonly PdfFlow _flow;
    private readonly PdfDocument _document;
    private readonly IReadOnlyList<PdfColumn> _columns;
    private readonly PdfTableLook _look;
    private readonly double[] _lefts;
    private readonly double[] _widths;
    private (IReadOnlyList<string>[] Lines, PdfLook Look, double Bar)? _last;

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
        flow.Need(HeightOf(headings, look.Heading) + 4 * PdfFlow.LineHeight(look.Cell));
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
        SetLast(0);
        var look = isStrong ? _look.Total : _look.Cell;
        _last = (Fitted(cells, look), look, bar);
    }

    private void SetLast(double below)
    {
        if (_last is not var (lines, look, bar))
            return;
        var height = HeightOf(lines, look);
        Room(height + below);
        for (var column = 0; column < _columns.Count; column++)
            if (_columns[column].IsBar)
                Bar(column, bar, height);
        Row(lines, look, column => column == 0 ? PdfTagKind.TH : PdfTagKind.TD, _look.Line, headsRow: true);
        _last = null;
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
        var lines = totals is null ? null : Fitted(totals, _look.Total);
        var height = lines is null ? 0 : HeightOf(lines, _look.Total);
        SetLast(height);
        _document.CloseTag();
        if (lines is not null)
        {
            Room(height);
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

    private void Room(double height)
    {
        if (_flow.Need(height))
            HeadingsAgain();
    }

    private void HeadingsAgain()
    {
        var headings = Fitted([.. _columns.Select(column => column.Heading)], _look.Heading);
        Draw(headings, _look.Heading, _look.StrongLine, (_, x, y, text, look) => _flow.Page.DecorativeText(x, y, text, look));
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
                    (column, x, y, text, set) =>
                    {
                        for (; open < column; open++)
                        {
                            if (open >= 0)
                                _document.CloseTag();
                            _document.Open(kind(open + 1), headsRow: headsRow && open + 1 == 0);
                        }

                        if (text.Length > 0)
                            _flow.Page.Text(x, y, text, set);
                    }
                );
                _document.CloseTag();
            }
        );

    private void Draw(
        IReadOnlyList<string>[] cells,
        PdfLook look,
        PdfColour line,
        Action<int, double, double, string, PdfLook> write
    )
    {
        var (top, height) = (_flow.Y - _look.Padding, HeightOf(cells, look));
        for (var column = 0; column < cells.Length; column++)
        {
            var y = top - look.Size;
            foreach (var text in cells[column])
            {
                var wide = _document.WidthOf(text, look);
                var set = wide <= _widths[column] ? look : look with { Size = look.Size * _widths[column] / wide };
                var x = _columns[column].IsNumber
                    ? _lefts[column] + _widths[column] - _document.WidthOf(text, set)
                    : _lefts[column];
                write(column, x, y, text, set);
                y -= PdfFlow.LineHeight(look);
            }
        }

        _flow.Page.Ground(_flow.Left, _flow.Y - height, _flow.Width, 0.6, line);
        _flow.Down(height);
    }

    // A number is never broken: one that is too wide is set smaller.
    private IReadOnlyList<string>[] Fitted(IReadOnlyList<string> cells, PdfLook look) =>
        [
            .. cells.Select(
                (cell, column) => TextLines.Of(_document, cell, look, _widths[column], breaksWords: !_columns[column].IsNumber)
            ),
        ];

    private double HeightOf(IReadOnlyList<string>[] cells, PdfLook look) =>
        2 * _look.Padding + PdfFlow.LineHeight(look) * cells.Max(lines => lines.Count);
}
