using Microsoft.Extensions.Logging;

namespace CrediCare.Web.Tests.Startup;

/// <summary>Keeps what is written to the log from a level on.</summary>
internal sealed class LogListener(List<string> log, LogLevel least) : ILoggerProvider, ILogger
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
            log.Add(formatter(state, exception));
    }

    public void Dispose() { }
}
