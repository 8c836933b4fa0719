using CrediCare.TestKit;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Tests.Features.Registrations;

/// <summary>A site whose import can be run for real.</summary>
public sealed class NightFactory : PortalFactory
{
    public Task RunNightAsync() => WithAsync<NightlyImport, object>(async job => await job.RunAsync(CancellationToken.None));
}
