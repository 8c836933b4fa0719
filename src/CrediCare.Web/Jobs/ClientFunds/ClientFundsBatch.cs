using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.ClientFunds;

/// <summary>Posts a day of the client funds and closes it.</summary>
public sealed class ClientFundsBatch(
    PortalContext context,
    ClientFundsFacts facts,
    ClientFundsBankWords words,
    SettleDifferences settling,
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
        context.Add(
            ClientFundsDay.Close(
                day,
                await context.ClientFundsEntries.CountAsync(row => row.Day == day, cancellationToken),
                await StandingAsync(day, before, cancellationToken),
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

    // Whose it is, is added up from all rows; the rest from the day before, so that one holds the other to account.
    private async Task<ClientFundsStanding> StandingAsync(
        DateOnly day,
        ClientFundsDay? before,
        CancellationToken cancellationToken
    )
    {
        var sums = new List<(ClientFundsAccount, Money)>();
        var creditors = await context
            .ClientFundsEntries.Where(row => row.Account == ClientFundsAccount.Creditors)
            .GroupBy(row => row.PortfolioId)
            .Select(same => same.Sum(row => row.AmountOre))
            .ToListAsync(cancellationToken);
        sums.AddRange(creditors.Select(ore => (ClientFundsAccount.Creditors, new Money(ore))));
        var debtors = await context
            .ClientFundsEntries.Where(row => row.Account == ClientFundsAccount.Debtors)
            .GroupBy(row => row.CaseId)
            .Select(same => same.Sum(row => row.AmountOre))
            .ToListAsync(cancellationToken);
        sums.AddRange(debtors.Select(ore => (ClientFundsAccount.Debtors, new Money(ore))));
        var rest = await context
            .ClientFundsEntries.Where(row =>
                row.Day == day && row.Account != ClientFundsAccount.Creditors && row.Account != ClientFundsAccount.Debtors
            )
            .GroupBy(row => row.Account)
            .Select(same => new { Account = same.Key, Ore = same.Sum(row => row.AmountOre) })
            .ToListAsync(cancellationToken);
        sums.AddRange(rest.Select(one => (one.Account, new Money(one.Ore))));
        if (before is not null)
            sums.AddRange([
                (ClientFundsAccount.Bank, before.Bank),
                (ClientFundsAccount.Unidentified, -before.Unidentified),
                (ClientFundsAccount.AgencyFees, -before.AgencyFees),
                (ClientFundsAccount.AgencyVat, -before.AgencyVat),
            ]);
        return ClientFundsStanding.Of(sums);
    }
}
