using CrediCare.Web.Jobs;
using CrediCare.Web.Startup;
using Quartz;

namespace CrediCare.Data.Tests.Night;

/// <summary>When this build's scheduler itself says that it will start something.</summary>
internal static class FireTimes
{
    /// <summary>The first time after an instant.</summary>
    public static DateTime After(JobHour hour, DateTime utc) =>
        TriggerBuilder.Create().WithSchedule(Scheduling.Of(hour)).StartAt(utc).Build().GetFireTimeAfter(utc)!.Value.UtcDateTime;
}
