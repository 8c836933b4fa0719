using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs.Payments;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Takes in the files of payments that were dropped for us, and books what lies in all that were taken. Every quarter of an hour,
/// and whenever somebody hands a file in.
/// </summary>
public sealed class IncomingFiles(JobRunner runner, TakeIncomingFolder folder, BookReceivedFiles files) : TimedJob(runner, Name)
{
    public const string Name = "incoming-files";
    public const int EveryMinutes = 15;

    protected override async Task WorkAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        await folder.RunAsync(lease, cancellationToken);
        await files.RunAsync(lease, cancellationToken);
    }
}
