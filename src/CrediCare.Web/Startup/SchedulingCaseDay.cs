using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup;

/// <summary>The day's job as the scheduler's store knows it.</summary>
internal sealed class SchedulingCaseDay(CaseDay day) : SchedulingTimedJob(day);
