using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace CrediCare.Web.Startup.Measuring;

/// <summary>
/// Keeps what the framework's meters and ours have measured since the process began, as text that Prometheus and its like read. Each
/// process tells of itself alone.
/// </summary>
public sealed class Measurements : IHostedService, IDisposable
{
    private static readonly HashSet<string> Meters = new(StringComparer.Ordinal)
    {
        PortalMeter.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.EntityFrameworkCore",
        "Npgsql",
        "System.Runtime",
    };

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), MeasuredSeries> _series = new();

    public Measurements(IMeterFactory factory)
    {
        // Meters that a factory made are its process's own; several sites may stand in one process in tests.
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || instrument.Meter.Scope == factory))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<byte>((one, value, tags, _) => Take(one, value, tags));
        _listener.SetMeasurementEventCallback<short>((one, value, tags, _) => Take(one, value, tags));
        _listener.SetMeasurementEventCallback<int>((one, value, tags, _) => Take(one, value, tags));
        _listener.SetMeasurementEventCallback<long>((one, value, tags, _) => Take(one, value, tags));
        _listener.SetMeasurementEventCallback<float>((one, value, tags, _) => Take(one, value, tags));
        _listener.SetMeasurementEventCallback<double>((one, value, tags, _) => Take(one, value, tags));
        _listener.SetMeasurementEventCallback<decimal>((one, value, tags, _) => Take(one, (double)value, tags));
        _listener.Start();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();

    /// <summary>All of it, in the text format 0.0.4: <c>credicare_job_duration_seconds_count{job="import-cases",outcome="Succeeded"} 3</c>.</summary>
    public string ToText()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var one in _series.GroupBy(pair => pair.Key.Instrument).OrderBy(group => group.Key.Name, StringComparer.Ordinal))
        {
            var name = MeasuredSeries.NameOf(one.Key);
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {one.Key.Description}\n");
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {MeasuredSeries.TypeOf(one.Key)}\n");
            foreach (var (key, series) in one.OrderBy(pair => pair.Key.Labels, StringComparer.Ordinal))
                series.WriteTo(text, name, key.Labels);
        }

        return text.ToString();
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _series.GetOrAdd((instrument, LabelsOf(tags)), static key => new MeasuredSeries(key.Instrument)).Take(value);

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>(tags.Length);
        foreach (var (name, value) in tags)
            labels.Add($"{name.Replace('.', '_')}=\"{Escaped(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}\"");
        labels.Sort(StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    private static string Escaped(string value) =>
        value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}
