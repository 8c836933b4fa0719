using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.ClientFunds;

/// <summary>Posts a day of the client funds and closes it; one run's days one after the other.</summary>
public sealed class ClientFundsBatch(
    PortalContext context,
    ClientFundsFacts facts,
    ClientFundsBankWords words,
    SettleDifferences settling,
    ClientFundsBalances balances,
    TimeProvider clock
)
{
    /// <exception cref="LeaseLostException">Another run has taken over.</exception>
    /// <exception cref="InvalidOperationException">It does not balance; it is not closed.</exception>
    public async Task CloseAsync(HeldLease lease, DateOnly day, CancellationToken cancellationToken)
    {
        await foreach (var rows in facts.OfAsync(day, cancellationToken))
            await PostAsync(lease, rows, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
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
        await lease.AdvanceAsync(context, 1, 1, 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    // A run that was killed has posted some of them.
    private async Task PostAsync(HeldLease lease, IReadOnlyList<ClientFundsEntry> rows, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await lease.RenewAsync(context, cancellationToken);
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
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}
