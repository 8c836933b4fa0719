using CrediCare.Data;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.ClientFunds;

/// <summary>
/// What each account of the client funds comes to while one run closes day after day: all rows before the first of them are added up
/// once, and each day adds its own. Not for use by two at once.
/// </summary>
public sealed class ClientFundsBalances(PortalContext context)
{
    private Dictionary<ClientFundsHolder, long>? _ore;

    /// <param name="day">The day after those of earlier calls; its rows are all posted.</param>
    /// <param name="before">The day before it as it was closed; null where it is the first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>How many rows the day has, and what lies there at its end.</returns>
    public async Task<(int Entries, ClientFundsStanding Standing)> AtEndOfAsync(
        DateOnly day,
        ClientFundsDay? before,
        CancellationToken cancellationToken
    )
    {
        _ore ??= await UntilAsync(day, cancellationToken);
        var its = await context
            .ClientFundsEntries.Where(row => row.Day == day)
            .Select(row => new
            {
                row.Account,
                row.PortfolioId,
                row.CaseId,
                row.AmountOre,
            })
            .ToListAsync(cancellationToken);
        var rest = new List<(ClientFundsAccount, Money)>();
        foreach (var row in its)
            if (HolderOf(row.Account, row.PortfolioId, row.CaseId) is { } holder)
                _ore[holder] = checked(_ore.GetValueOrDefault(holder) + row.AmountOre);
            else
                rest.Add((row.Account, new Money(row.AmountOre)));

        // Whose it is, is added up from all rows; the rest from the day before, so that one holds the other to account.
        if (before is not null)
            rest.AddRange([
                (ClientFundsAccount.Bank, before.Bank),
                (ClientFundsAccount.Unidentified, -before.Unidentified),
                (ClientFundsAccount.AgencyFees, -before.AgencyFees),
                (ClientFundsAccount.AgencyVat, -before.AgencyVat),
                (ClientFundsAccount.OwnMoney, -before.OwnMoney),
            ]);
        return (its.Count, ClientFundsStanding.Of(rest.Concat(_ore.Select(one => (one.Key.Account, new Money(one.Value))))));
    }

    /// <summary>What is owed to each creditor's portfolio, or by it, before a day.</summary>
    public IQueryable<ClientFundsBalance> CreditorsBefore(DateOnly day) =>
        context
            .ClientFundsEntries.Where(row => row.Account == ClientFundsAccount.Creditors && row.Day < day)
            .GroupBy(row => row.PortfolioId)
            .Select(same => new ClientFundsBalance(same.Key, same.Sum(row => row.AmountOre)));

    /// <summary>What is owed to each debtor, or by them, before a day; most were never owed anything, or have been paid.</summary>
    public IQueryable<ClientFundsBalance> DebtorsBefore(DateOnly day) =>
        context
            .ClientFundsEntries.Where(row => row.Account == ClientFundsAccount.Debtors && row.Day < day)
            .GroupBy(row => row.CaseId)
            .Where(same => same.Sum(row => row.AmountOre) != 0)
            .Select(same => new ClientFundsBalance(same.Key, same.Sum(row => row.AmountOre)));

    private async Task<Dictionary<ClientFundsHolder, long>> UntilAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var found = new Dictionary<ClientFundsHolder, long>();
        foreach (var one in await CreditorsBefore(day).ToListAsync(cancellationToken))
            found[new(ClientFundsAccount.Creditors, one.HolderId)] = one.Ore;
        foreach (var one in await DebtorsBefore(day).ToListAsync(cancellationToken))
            found[new(ClientFundsAccount.Debtors, one.HolderId)] = one.Ore;
        return found;
    }

    private static ClientFundsHolder? HolderOf(ClientFundsAccount account, Guid? portfolioId, Guid? caseId) =>
        account switch
        {
            ClientFundsAccount.Creditors => new(account, portfolioId),
            ClientFundsAccount.Debtors => new(account, caseId),
            ClientFundsAccount.Bank
            or ClientFundsAccount.Unidentified
            or ClientFundsAccount.AgencyFees
            or ClientFundsAccount.AgencyVat
            or ClientFundsAccount.OwnMoney => null,
        };

    private sealed record ClientFundsHolder(ClientFundsAccount Account, Guid? Id);
}

/// <summary>What one holder's account comes to, in øre; owed is negative.</summary>
public sealed record ClientFundsBalance(Guid? HolderId, long Ore);
