using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// What a new day means for those who have access: some are reminded of their last day, some have had it, and twice a year
/// the administrators are asked about them all; they are told of keys that end soon. Each deed goes batch by batch, each batch one transaction: a run that is
/// killed is simply taken up again.
/// </summary>
public sealed class AccessDay(IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task RunAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        await UntilNoneIsLeftAsync<LastDayReminderBatch>(batch => batch.RemindAsync(lease, today, cancellationToken));
        await UntilNoneIsLeftAsync<EndedAccessBatch>(batch => batch.EndAsync(lease, today, cancellationToken));
        await UntilNoneIsLeftAsync<UserReviewBatch>(batch => batch.AskAsync(lease, today, cancellationToken));
        await using (var keys = scopes.CreateAsyncScope())
            await keys.ServiceProvider.GetRequiredService<EndingKeys>().WarnAsync(lease, today, cancellationToken);

        async Task UntilNoneIsLeftAsync<T>(Func<T, Task<int>> work)
            where T : notnull
        {
            var done = 1;
            while (done > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await using var scope = scopes.CreateAsyncScope();
                done = await work(scope.ServiceProvider.GetRequiredService<T>());
            }
        }
    }
}
