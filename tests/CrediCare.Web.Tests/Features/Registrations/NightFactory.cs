using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using Microsoft.AspNetCore.Hosting;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>A site whose import can be run for real.</summary>
public sealed class NightFactory : PortalFactory
{
    public Task RunNightAsync() => this.WithAsync<NightlyImport, object>(async job => await job.RunAsync(CancellationToken.None));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddPortalJobs());
    }
}
