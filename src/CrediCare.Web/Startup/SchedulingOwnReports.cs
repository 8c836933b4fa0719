using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup;

/// <summary>People's own reports as the scheduler's store knows them.</summary>
internal sealed class SchedulingOwnReports(OwnReports reports) : SchedulingTimedJob(reports);
