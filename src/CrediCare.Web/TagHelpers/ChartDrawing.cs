using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Text;

namespace CrediCare.Web.TagHelpers;

/// <summary>One drawing of a chart as SVG. It is coloured by class alone, and says what it is to whoever cannot see it.</summary>
internal sealed class ChartDrawing(Chart chart, ChartSize size, PortalFormat format, HtmlEncoder encoder)
{
    private const double Top = 10;
    private const double FigureRoom = 14;
    private const double LabelRoom = 40;
    private const double DigitWidth = 7;
    private const double AxisGap = 8;
    private const double Ascent = 4;
    private const double FirstLine = 18;
    private const double SecondLine = 34;

    /// <summary>From so many groups on a narrow drawing has no room for a label under each.</summary>
    private const int Crowded = 8;

    private readonly StringBuilder _svg = new();
    private readonly long _most = ChartScale.Above(chart.Columns.SelectMany(column => column.Values).DefaultIfEmpty().Max());

    private double Left => chart.SaysFigures ? 0 : AxisGap + DigitWidth * format.Count(_most).Length;

    private double Base => size.Height - LabelRoom;

    private double Ceiling => chart.SaysFigures ? Top + FigureRoom : Top;

    private double Step => (size.Width - Left) / Math.Max(1, chart.Columns.Count);

    public string Svg()
    {
        var id = $"{chart.Id}-{size.Name}";
        Add($"""<svg class="chart" viewBox="0 0 {size.Width} {size.Height}" role="img" aria-labelledby="{id}">""");
        Add($"""<title id="{id}">{encoder.Encode(chart.Said)}</title>""");
        Lines();
        for (var at = 0; at < chart.Columns.Count; at++)
            Group(at);
        return _svg.Append("</svg>").ToString();
    }

    private void Lines()
    {
        Line("chart__base", Base);
        if (chart.SaysFigures)
            return;
        Words("", Left - AxisGap, Base + Ascent, "end", format.Count(0));
        foreach (var value in new[] { _most / 2, _most })
        {
            Line("chart__grid", Y(value));
            Words("", Left - AxisGap, Y(value) + Ascent, "end", format.Count(value));
        }
    }

    private void Group(int at)
    {
        var column = chart.Columns[at];
        var middle = Left + Step * (at + 0.5);
        var bar = chart.Series.Count == 1 ? Math.Min(Step * 0.56, 54) : Step * 0.34;
        var gap = chart.Series.Count == 1 ? 0 : Math.Min(Step * 0.04, 2);
        var x = middle - (bar * chart.Series.Count + gap * (chart.Series.Count - 1)) / 2;
        for (var one = 0; one < chart.Series.Count; one++, x += bar + gap)
        {
            var value = Math.Max(0, column.Values[one]);
            var isLast = one == chart.Series.Count - 1;
            Add(
                $"""<rect class="{(isLast ? "chart__b" : "chart__a")}" x="{x:0.#}" y="{Y(value):0.#}" width="{bar:0.#}" height="{Base - Y(value):0.#}"><title>{encoder.Encode($"{column.Name}: {format.Count(column.Values[one])}")}</title></rect>"""
            );
            if (chart.SaysFigures)
                Words("chart__figure", x + bar / 2, Y(value) - 6, "middle", format.Count(column.Values[one]));
        }

        if (!HasLabel(at))
            return;
        Words("", middle, Base + FirstLine, "middle", column.Label);
        if (column.Below is { } below)
            Words("", middle, Base + SecondLine, "middle", below);
    }

    // Where there are too many, those with something below them keep theirs, and every third after that.
    private bool HasLabel(int at)
    {
        if (size.LabelEvery == 1 || chart.Columns.Count < Crowded)
            return true;
        if (at == 0)
            return chart.Columns[1].Below is null;
        var last = at;
        while (last > 0 && chart.Columns[last].Below is null)
            last--;
        return (at - last) % size.LabelEvery == 0;
    }

    private double Y(long value) => Base - (Base - Ceiling) * value / _most;

    private void Line(string name, double y) =>
        Add($"""<line class="{name}" x1="{Left}" x2="{size.Width}" y1="{y:0.#}" y2="{y:0.#}"/>""");

    private void Words(string name, double x, double y, string anchor, string text)
    {
        var classed = name.Length == 0 ? "" : $" class=\"{name}\"";
        Add($"""<text{classed} x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}">{encoder.Encode(text)}</text>""");
    }

    private void Add(FormattableString markup) => _svg.Append(markup.ToString(CultureInfo.InvariantCulture));
}
