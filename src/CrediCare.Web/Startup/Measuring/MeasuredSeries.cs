using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace CrediCare.Web.Startup.Measuring;

/// <summary>What one instrument has measured under one set of labels.</summary>
internal sealed class MeasuredSeries
{
    private static readonly double[] UsualBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lock _gate = new();
    private readonly bool _isAbsolute;
    private readonly double[]? _bounds;
    private readonly long[] _buckets = [];
    private double _sum;
    private long _count;

    public MeasuredSeries(Instrument instrument)
    {
        _isAbsolute = instrument.IsObservable || IsOf(instrument, typeof(Gauge<>));
        if (!IsOf(instrument, typeof(Histogram<>)))
            return;
        _bounds = BoundsOf(instrument);
        _buckets = new long[_bounds.Length];
    }

    /// <summary><c>credicare_job_duration_seconds</c> of <c>credicare.job.duration</c> in <c>s</c>; what only grows ends in <c>_total</c>.</summary>
    public static string NameOf(Instrument instrument)
    {
        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        return instrument.Name.Replace('.', '_') + unit + (TypeOf(instrument) == "counter" ? "_total" : "");
    }

    public static string TypeOf(Instrument instrument) =>
        IsOf(instrument, typeof(Histogram<>)) ? "histogram"
        : IsOf(instrument, typeof(Counter<>)) || IsOf(instrument, typeof(ObservableCounter<>)) ? "counter"
        : "gauge";

    public void Take(double value)
    {
        lock (_gate)
        {
            _sum = _isAbsolute ? value : _sum + value;
            _count++;
            for (var at = 0; at < _buckets.Length; at++)
                _buckets[at] += value <= _bounds![at] ? 1 : 0;
        }
    }

    public void WriteTo(StringBuilder text, string name, string labels)
    {
        lock (_gate)
        {
            if (_bounds is null)
            {
                Line(text, name, labels, _sum);
                return;
            }

            var before = labels.Length == 0 ? "" : labels + ",";
            for (var at = 0; at < _bounds.Length; at++)
                Line(
                    text,
                    $"{name}_bucket",
                    string.Create(CultureInfo.InvariantCulture, $"{before}le=\"{_bounds[at]}\""),
                    _buckets[at]
                );
            Line(text, $"{name}_bucket", $"{before}le=\"+Inf\"", _count);
            Line(text, $"{name}_sum", labels, _sum);
            Line(text, $"{name}_count", labels, _count);
        }
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(CultureInfo.InvariantCulture, $" {value}\n");
    }

    private static double[] BoundsOf(Instrument instrument) =>
        instrument is Histogram<double> { Advice.HistogramBucketBoundaries: { Count: > 0 } advised } ? [.. advised] : UsualBounds;

    private static bool IsOf(Instrument instrument, Type kind) =>
        instrument.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == kind;
}
