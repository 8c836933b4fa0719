using CrediCare.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrediCare.Web.Tests.Features.Errors;

/// <summary>The site with pages that go wrong, and its log in reach.</summary>
public sealed class TroubledPortal : PortalFactory
{
    public List<string> Log { get; } = [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
        {
            services.AddControllers().AddApplicationPart(typeof(TroubleController).Assembly);
            services.AddSingleton<ILoggerProvider>(new Listener(Log));
        });
    }

    private sealed class Listener(List<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

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
}
