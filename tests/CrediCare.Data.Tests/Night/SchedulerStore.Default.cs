using CrediCare.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Night;

/// <summary>What this build's scheduler keeps of its own.</summary>
internal static class SchedulerStore
{
    /// <summary>As it stands where each job was due an hour ago and nobody served.</summary>
    public static async Task MissAllAsync(PortalContext context)
    {
        var ticks = TimeProvider.System.GetUtcNow().AddHours(-1).Ticks;
        var missed = context.Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal)
            ? await context.Database.ExecuteSqlAsync($"UPDATE qrtz_triggers SET next_fire_time = {ticks}")
            : await context.Database.ExecuteSqlAsync($"UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = {ticks}");
        Assert.Equal(Timetable.All.Count, missed);
    }
}
