using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.ClientFunds;

/// <summary>
/// Closes one day of the client funds after the other, from the first on which money moved to the last that is over; a night that was
/// missed is caught up in order. Days with few rows share a transaction, one with many takes several, each with the lease renewed
/// inside it, and is closed with the last: a run that is killed is taken up where it stood, and what is posted already is not posted
/// again.
/// </summary>
public sealed class CloseClientFunds(IServiceScopeFactory scopes, TimeProvider clock)
{
    // What was begun before midnight has been saved by then.
    private static readonly TimeSpan AfterMidnight = TimeSpan.FromHours(1);

    public async Task RunAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        var last = OsloTime.DateOf(clock.GetUtcNow().UtcDateTime - AfterMidnight).AddDays(-1);
        var day = await ReadAsync(context => NextDayAsync(context, cancellationToken));
        if (day is null || day > last)
            return;
        await ReadAsync(async context =>
        {
            await lease.ExpectAsync(context, last.DayNumber - day.Value.DayNumber + 1, cancellationToken);
            return true;
        });
        // What is read once for all of them, as rates and balances are, is read again by the next run.
        await using var scope = scopes.CreateAsyncScope();
        var batch = scope.ServiceProvider.GetRequiredService<ClientFundsBatch>();
        for (var next = day.Value; next <= last; )
        {
            cancellationToken.ThrowIfCancellationRequested();
            next = await batch.CloseAsync(lease, next, last, cancellationToken);
        }
    }

    /// <summary>The first day that has not been closed; null while no money has moved.</summary>
    public static async Task<DateOnly?> NextDayAsync(PortalContext context, CancellationToken cancellationToken)
    {
        if (await context.ClientFundsDays.MaxAsync(closed => (DateOnly?)closed.Day, cancellationToken) is { } closed)
            return closed.AddDays(1);
        var booked = await context
            .LedgerEntries.Where(row => row.PaidPortfolioId != null)
            .MinAsync(row => (DateOnly?)row.BookedOn, cancellationToken);
        var came = await context.IncomingPayments.MinAsync(one => (DateTime?)one.ReceivedAtUtc, cancellationToken);
        var received = came is { } instant ? OsloTime.DateOf(instant) : (DateOnly?)null;
        return booked is null || received < booked ? received : booked;
    }

    private async Task<T> ReadAsync<T>(Func<PortalContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PortalContext>());
    }
}
