using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup;

/// <summary>The sealing of the audit log as the scheduler's store knows it.</summary>
internal sealed class SchedulingAuditSealing(AuditSealing sealing) : SchedulingTimedJob(sealing);
