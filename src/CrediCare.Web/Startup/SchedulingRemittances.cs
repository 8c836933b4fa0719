using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup;

/// <summary>The week's remittances as the scheduler's store knows them.</summary>
internal sealed class SchedulingRemittances(WeeklyRemittance remittance) : SchedulingTimedJob(remittance);
