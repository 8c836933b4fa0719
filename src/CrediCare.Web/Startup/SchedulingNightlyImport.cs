using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup;

/// <summary>The nightly import as the scheduler's store knows it.</summary>
internal sealed class SchedulingNightlyImport(NightlyImport import) : SchedulingTimedJob(import);
