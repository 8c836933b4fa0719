using CrediCare.Data;
using CrediCare.Data.Api;
using CrediCare.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.Week;

/// <summary>Removes what programs were answered once it has been kept as long as promised.</summary>
public sealed class ApiAnswerRetention(PortalContext context, TimeProvider clock)
{
    /// <returns>False: it removes them all at once.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over; nothing was removed.</exception>
    public async Task<bool> RemoveAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        var keptFrom = clock.GetUtcNow().UtcDateTime.AddDays(-ApiAnswer.KeptDays);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        await context.ApiAnswers.Where(answer => answer.BegunAtUtc < keptFrom).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return false;
    }
}
