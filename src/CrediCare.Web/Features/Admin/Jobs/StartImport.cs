using CrediCare.Data.Access;
using CrediCare.Data.Audit;
using CrediCare.Data.Jobs;
using CrediCare.Web.Features.Shared;
using CrediCare.Web.Jobs;

namespace CrediCare.Web.Features.Admin.Jobs;

/// <summary>Begins the import now, on this node, and lets it run on behind the page.</summary>
public sealed class StartImport(NightlyImport import, BackgroundRuns background, AuditTrail audit)
{
    public async Task<JobStart> StartAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var start = await import.StartAsync(JobTrigger.Operator, viewer.UserId, cancellationToken);
        if (start.Started is { } lease)
        {
            await audit.RecordAsync(AuditAction.JobStarted, nameof(JobRun), lease.RunId, null, NightlyImport.Name);
            background.Start(stopping => import.CarryOutAsync(lease, stopping));
        }

        return start;
    }
}
