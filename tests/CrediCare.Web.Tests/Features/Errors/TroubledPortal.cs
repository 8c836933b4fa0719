using CrediCare.TestKit;
using CrediCare.Web.Tests.Startup;
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
            services.AddSingleton<ILoggerProvider>(new LogListener(Log, LogLevel.Warning));
        });
    }
}
