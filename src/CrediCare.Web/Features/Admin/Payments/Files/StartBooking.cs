using CrediCare.Data.Access;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Features.Admin.Payments.Files;

/// <summary>Begins the booking of files at once behind the page; where another run is at it, right after that one.</summary>
public sealed class StartBooking(IncomingFiles incoming, BackgroundRuns background)
{
    public async Task StartAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var start = await incoming.StartAsync(JobTrigger.Operator, viewer.UserId, cancellationToken);
        background.Start(stopping =>
            start.Started is { } lease
                ? incoming.CarryOutAsync(lease, stopping)
                : incoming.RunNextAsync(JobTrigger.Operator, viewer.UserId, stopping)
        );
    }
}
