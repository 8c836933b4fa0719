using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup;

/// <summary>The taking in of payment files as the scheduler's store knows it.</summary>
internal sealed class SchedulingIncomingFiles(IncomingFiles files) : SchedulingTimedJob(files);
