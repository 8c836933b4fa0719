using CrediCare.Data.Access;
using CrediCare.Data.Jobs;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Features.Admin.Payments.Files;

/// <summary>Begins the booking of files at once behind the page; where another run is at it, the next one goes on.</summary>
public sealed class StartBooking(IncomingFiles incoming, BackgroundRuns background)
{
    public async Task StartAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var start = await incoming.StartAsync(JobTrigger.Operator, viewer.UserId, cancellationToken);
        if (start.Started is { } lease)
            background.Start(stopping => incoming.CarryOutAsync(lease, stopping));
    }
}
