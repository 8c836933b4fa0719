using CrediCare.Web.Jobs;

namespace CrediCare.Web.Startup;

/// <summary>The closing of the client funds' days as the scheduler's store knows them.</summary>
internal sealed class SchedulingClientFunds(ClientFundsDays days) : SchedulingTimedJob(days);
