using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Night;

/// <summary>A creditor, what they send, and the night that takes it.</summary>
internal sealed class ImportScene
{
    private readonly SettableClock _clock = new();

    public async Task<ClaimSeed> SeedAsync(
        TestDatabase database,
        CreditorStanding standing = CreditorStanding.Active,
        bool portfolioIsClosed = false,
        TimeSpan? apart = null
    )
    {
        await using var context = database.Open();
        var creditor = await SeededCreditor.CreateAsync(context, _clock.UtcNow, standing, portfolioIsClosed);
        return new(creditor, _clock.UtcNow.AddHours(-9), apart ?? TimeSpan.FromMilliseconds(100));
    }

    public static async Task SaveAsync(TestDatabase database, IEnumerable<Registration> registrations)
    {
        await using var context = database.Open();
        await ClaimSeed.SaveAsync(context, [.. registrations]);
    }

    public async Task<JobRun> ImportAsync(TestDatabase database, int batch = 500)
    {
        await using var night = new NightHost(database, _clock, new JobsOptions { ImportBatch = batch });
        return await night.ImportAsync();
    }
}
