using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrediCare.Web.Jobs.ClientFunds;

/// <summary>Posts days of the client funds and closes them, one after the other.</summary>
public sealed class ClientFundsBatch(
    PortalContext context,
    ClientFundsFacts facts,
    ClientFundsBankWords words,
    SettleDifferences settling,
    ClientFundsBalances balances,
    TimeProvider clock
)
{
    /// <summary>A day has few rows, and each commit waits for the disk: so many days share one, unless they have too many rows.</summary>
    private const int MostDays = 10;

    private const int MostRows = 2_000;

    /// <summary>Closes the first of some days, and as many of the next as one transaction holds.</summary>
    /// <returns>The first that is not closed.</returns>
    /// <exception cref="LeaseLostException">Another run has taken over.</exception>
    /// <exception cref="InvalidOperationException">One does not balance; it is not closed.</exception>
    public async Task<DateOnly> CloseAsync(HeldLease lease, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var transaction = await BeginAsync(lease, cancellationToken);
        try
        {
            var (day, written) = (first, 0);
            do
            {
                await foreach (var rows in facts.OfAsync(day, cancellationToken))
                {
                    written += await PostAsync(rows, cancellationToken);
                    if (written < MostRows)
                        continue;
                    await transaction.CommitAsync(cancellationToken);
                    await transaction.DisposeAsync();
                    transaction = await BeginAsync(lease, cancellationToken);
                }

                await CloseAsync(day, cancellationToken);
                await lease.AdvanceAsync(context, 1, 1, 0, cancellationToken);
                day = day.AddDays(1);
            } while (day <= last && written < MostRows && day < first.AddDays(MostDays));

            await transaction.CommitAsync(cancellationToken);
            return day;
        }
        finally
        {
            await transaction.DisposeAsync();
        }
    }

    private async Task<IDbContextTransaction> BeginAsync(HeldLease lease, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
        return transaction;
    }

    private async Task CloseAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var before = await context
            .ClientFundsDays.AsNoTracking()
            .OrderByDescending(closed => closed.Day)
            .FirstOrDefaultAsync(cancellationToken);
        var bank = await context
            .ClientFundsEntries.AsNoTracking()
            .Where(row => row.Day == day && row.Account == ClientFundsAccount.Bank)
            .ToListAsync(cancellationToken);
        var held = await words.HeldAgainstAsync(day, bank, cancellationToken);
        await settling.WithThoseBeforeAsync(day, held.Differences, cancellationToken);
        await settling.AskAboutOverdueAsync(day, cancellationToken);
        var (entries, standing) = await balances.AtEndOfAsync(day, before, cancellationToken);
        context.Add(
            ClientFundsDay.Close(
                day,
                entries,
                standing,
                held,
                before?.DifferenceSoFar ?? Money.Zero,
                clock.GetUtcNow().UtcDateTime
            )
        );
        context.AddRange(held.Differences);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    // A run that was killed has posted some of them.
    private async Task<int> PostAsync(IReadOnlyList<ClientFundsEntry> rows, CancellationToken cancellationToken)
    {
        var sources = rows.Select(row => row.SourceId).Distinct().ToList();
        var posted = (
            await context
                .ClientFundsEntries.Where(row => sources.Contains(row.SourceId))
                .Select(row => new { row.SourceId, row.Cause })
                .Distinct()
                .ToListAsync(cancellationToken)
        )
            .Select(row => (row.SourceId, row.Cause))
            .ToHashSet();
        context.AddRange(rows.Where(row => !posted.Contains((row.SourceId, row.Cause))));
        var written = await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return written;
    }
}
