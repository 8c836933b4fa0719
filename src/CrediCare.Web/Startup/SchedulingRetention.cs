using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup;

/// <summary>The removal of what is no longer kept, as the scheduler's store knows it.</summary>
internal sealed class SchedulingRetention(Retention retention) : SchedulingTimedJob(retention);
