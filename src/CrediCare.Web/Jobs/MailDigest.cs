using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Web.Jobs.Day;

namespace CrediCare.Web.Jobs;

/// <summary>
/// One mail to each person who wants theirs once a day and has some waiting. Daily at 07:00 in Oslo, or by the verb
/// mail-digest; however often it is run, a person gets one a day.
/// </summary>
public sealed class MailDigest(JobRunner runner, IServiceScopeFactory scopes, OutboxSignal outbox, TimeProvider clock)
    : TimedJob(runner, Name)
{
    public const string Name = "mail-digest";

    /// <summary>The hour in Oslo.</summary>
    public static TimeOnly StartsAt { get; } = new(7, 0);

    protected override async Task WorkAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        Guid? after = null;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var scope = scopes.CreateAsyncScope();
            after = await scope
                .ServiceProvider.GetRequiredService<MailDigestBatch>()
                .CollectAsync(lease, today, after, cancellationToken);
            outbox.Wake();
        } while (after is not null);
    }
}
