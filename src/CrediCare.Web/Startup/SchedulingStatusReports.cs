using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup;

/// <summary>The month's reports as the scheduler's store knows them.</summary>
internal sealed class SchedulingStatusReports(MonthlyStatusReport reports) : SchedulingTimedJob(reports);
