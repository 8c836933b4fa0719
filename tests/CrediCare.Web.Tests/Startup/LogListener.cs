using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace CrediCare.Web.Tests.Startup;

/// <summary>Keeps what is written to the log from a level on.</summary>
internal sealed partial class LogListener(List<string> log, LogLevel least) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (!IsEnabled(logLevel))
            return;
        lock (log)
            log.Add(Line(state) ?? formatter(state, exception));
    }

    /// <summary>The line in the words of its template, whichever library hands it on: some write what is text in quotes.</summary>
    private static string? Line<TState>(TState state)
    {
        if (state is not IEnumerable<KeyValuePair<string, object?>> facts)
            return null;
        var values = facts.ToDictionary(fact => fact.Key, fact => fact.Value);
        return values.TryGetValue("{OriginalFormat}", out var template)
            ? Place()
                .Replace(
                    (string)template!,
                    place => Convert.ToString(values[place.Groups[1].Value], CultureInfo.InvariantCulture)!
                )
            : null;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();

    public void Dispose() { }
}
