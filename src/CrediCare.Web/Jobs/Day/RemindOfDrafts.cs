using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// Goes through the drafts that someone wants to be reminded of today, or on a day that nobody served, a batch at a time.
/// Each batch is one transaction: a run that is killed is simply taken up again.
/// </summary>
public sealed class RemindOfDrafts(IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task RunAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        await using (var scope = scopes.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
            await lease.ExpectAsync(context, await DueDrafts.Of(context, today).CountAsync(cancellationToken), cancellationToken);
        }

        var reminded = 1;
        while (reminded > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var scope = scopes.CreateAsyncScope();
            reminded = await scope
                .ServiceProvider.GetRequiredService<DraftReminderBatch>()
                .RemindAsync(lease, today, cancellationToken);
        }
    }
}
