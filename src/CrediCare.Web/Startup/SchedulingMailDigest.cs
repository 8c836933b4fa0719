using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup;

/// <summary>The digest of mails as the scheduler's store knows it.</summary>
internal sealed class SchedulingMailDigest(MailDigest digest) : SchedulingTimedJob(digest);
