using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Jobs.Week;
using CrediCare.Web.Jobs.Week.Privacy;

namespace CrediCare.Web.Jobs;

/// <summary>
/// Removes what the retention rules no longer keep, drafts and uploaded files that are older than a month, and sandboxes that nobody
/// comes to. Sundays at 01:00 in Oslo, or by the verb retention; of what has a rule nothing goes without it, and what exists nowhere
/// else goes only once an administrator has let it (<see cref="RetentionBatch"/>).
/// </summary>
public sealed class Retention(JobRunner runner, IServiceScopeFactory scopes, TimeProvider clock) : TimedJob(runner, Name)
{
    public const string Name = "retention";

    public static DayOfWeek Day => DayOfWeek.Sunday;

    /// <summary>The hour in Oslo.</summary>
    public static TimeOnly StartsAt { get; } = new(1, 0);

    protected override async Task WorkAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        foreach (var category in InboxRetentionBatch.Categories)
            await AllAsync<InboxRetentionBatch>(batch => batch.RemoveAsync(lease, category, today, cancellationToken));
        await AllAsync<DraftRetentionBatch>(batch => batch.RemoveAsync(lease, today, cancellationToken));
        await AllAsync<ReportRetentionBatch>(batch => batch.RemoveAsync(lease, today, cancellationToken));
        await AllAsync<UploadRetentionBatch>(batch => batch.RemoveAsync(lease, today, cancellationToken));
        await AllAsync<ApiAnswerRetention>(answers => answers.RemoveAsync(lease, cancellationToken));
        await AllAsync<SandboxRetention>(sandboxes => sandboxes.RemoveAsync(lease, cancellationToken));
        await AllAsync<WebhookRetentionBatch>(batch => batch.RemoveAsync(lease, today, cancellationToken));
        foreach (var kind in RetainedThings.Kinds)
            await KindAsync(kind);

        async Task KindAsync(Type type)
        {
            await using var scope = scopes.CreateAsyncScope();
            var (batch, kind) = (
                scope.ServiceProvider.GetRequiredService<RetentionBatch>(),
                (IRetained)scope.ServiceProvider.GetRequiredService(type)
            );
            while (await batch.RemoveAsync(lease, kind, today, cancellationToken))
                cancellationToken.ThrowIfCancellationRequested();
        }

        async Task AllAsync<TBatch>(Func<TBatch, Task<bool>> remove)
            where TBatch : notnull
        {
            bool more;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                await using var scope = scopes.CreateAsyncScope();
                more = await remove(scope.ServiceProvider.GetRequiredService<TBatch>());
            } while (more);
        }
    }
}
