using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs.ClientFunds;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Closes the days of the client funds that are over, and holds each against the bank's files. Daily at 04:15 in Oslo, before the
/// week's remittances, or by the verb client-funds.
/// </summary>
public sealed class ClientFundsDays(JobRunner runner, CloseClientFunds close) : TimedJob(runner, Name)
{
    public const string Name = "client-funds";

    /// <summary>The hour in Oslo.</summary>
    public static TimeOnly StartsAt { get; } = new(4, 15);

    protected override Task WorkAsync(HeldLease lease, CancellationToken cancellationToken) =>
        close.RunAsync(lease, cancellationToken);
}
