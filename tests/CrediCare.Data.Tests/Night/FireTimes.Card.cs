using CrediCare.Web.Jobs;
using CrediCare.Web.Startup;
using Hangfire.InMemory;
using Hangfire.Logging;
using Hangfire.Storage;

namespace CrediCare.Data.Tests.Night;

/// <summary>When this build's scheduler itself says that it will start something.</summary>
internal static class FireTimes
{
    private static readonly InMemoryStorage Storage = New();

    /// <summary>Its log is the process's, and was that of a site which may be gone.</summary>
    private static InMemoryStorage New()
    {
        LogProvider.SetCurrentLogProvider(null);
        return new();
    }

    /// <summary>The first time after an instant.</summary>
    public static DateTime After(JobHour hour, DateTime utc)
    {
        var name = Guid.NewGuid().ToString();
        // It counts from a second before the instant it is told.
        SchedulingTimetable.Plan(Storage, name, hour, utc.AddSeconds(1));
        using var connection = Storage.GetConnection();
        var next = connection.GetRecurringJobs([name]).Single().NextExecution!.Value;
        return DateTime.SpecifyKind(next, DateTimeKind.Utc);
    }
}
