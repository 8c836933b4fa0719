using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// What a new day means for the cases: pauses end, silence has its effect, plans are looked at, fees turn heavy, and limitation
/// that comes near is told. Each case is one transaction with the lease renewed inside it: a run that is killed is simply taken
/// up again, and one that has lost its lease writes nothing. One that fails is set apart, and the others go on.
/// </summary>
public sealed partial class CaseDaySteps(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CaseDaySteps> log)
{
    public async Task RunAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        await EachAsync<EndedPauses>(lease, cancellationToken);
        await EachAsync<LapsedDecisions>(lease, cancellationToken);
        await EachAsync<MissedInstallments>(lease, cancellationToken);
        await EachAsync<HeavyFees>(lease, cancellationToken);
        await EachAsync<LimitationWarnings>(lease, cancellationToken);
    }

    private async Task EachAsync<T>(HeldLease lease, CancellationToken cancellationToken)
        where T : ICaseDayStep
    {
        var today = clock.Today();
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        var step = scope.ServiceProvider.GetRequiredService<T>();

        // All the ids at once: what has to wait is not met again in this run, and even a year's worth is few megabytes.
        var due = await (await step.DueAsync(today, cancellationToken)).ToListAsync(cancellationToken);
        foreach (var id in due)
            await DealAsync(step, id, context, lease, today, cancellationToken);
    }

    private async Task DealAsync(
        ICaseDayStep step,
        Guid id,
        PortalContext context,
        HeldLease lease,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await lease.RenewAsync(context, cancellationToken);
            var now = new CaseOccasion(today, clock.GetUtcNow().UtcDateTime, null);
            var done = await step.DealAsync(id, now, cancellationToken);
            await lease.AdvanceAsync(context, 1, done ? 1 : 0, 0, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Someone was at it at the same moment; what is still due is found the next time.
            await CountAsync(0);
        }
        catch (Exception failure) when (failure is not LeaseLostException && !cancellationToken.IsCancellationRequested)
        {
            Failed(failure, step.GetType().Name, id);
            await CountAsync(1);
        }
        finally
        {
            context.ChangeTracker.Clear();
        }

        Task CountAsync(int refused) => lease.AdvanceAsync(context, 1, 0, refused, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "{Step} failed for {Id}; the others go on")]
    private partial void Failed(Exception failure, string step, Guid id);
}
