using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;

namespace CrediCare.Web.Jobs.Day;

/// <summary>
/// What a new day means for changes of account: confirmed ones come into force, and those that nobody confirmed lapse. One
/// at a time, each one transaction: a run that is killed is simply taken up again.
/// </summary>
public sealed class BankAccountDay(IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task RunAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var done = 1;
        while (done > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var scope = scopes.CreateAsyncScope();
            done = await scope.ServiceProvider.GetRequiredService<BankAccountBatch>().DealAsync(lease, today, cancellationToken);
        }
    }
}
