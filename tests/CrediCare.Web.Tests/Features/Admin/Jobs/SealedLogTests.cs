using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.TestKit;
using CrediCare.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Admin.Jobs;

public sealed class SealedLogTests : IDisposable
{
    private readonly PortalFactory _site = new();

    [Fact]
    public async Task StaffSeeTheNewestSeal_AndNotEveryHoursRun()
    {
        using var caseworker = await _site.SignInAsync(PortalFactory.Caseworker);
        var before = await caseworker.GetAsync("/admin/jobs");
        Assert.Contains(
            "Ingenting er forseglet ennå",
            before.TextOf("section[aria-labelledby=seal-heading]"),
            StringComparison.Ordinal
        );

        Assert.Equal(JobOutcome.Succeeded, await _site.Services.GetRequiredService<AuditSealing>().RunAsync(default));

        var after = await caseworker.GetAsync("/admin/jobs");
        var newest = await _site.WithDatabaseAsync(context => context.NewestSealAsync(default));
        Assert.Equal($"1:{newest!.Hash}", after.TextOf("section[aria-labelledby=seal-heading] code"));
        Assert.Contains(
            "Ingen av dem har kjørt ennå",
            after.TextOf("section[aria-labelledby=days-heading]"),
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _site.Dispose();
}
