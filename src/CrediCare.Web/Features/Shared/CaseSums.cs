using CrediCare.Data;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Shared;

/// <summary>What all that a list finds comes to, not just what a page of it shows.</summary>
/// <param name="Cases">How many.</param>
/// <param name="Ledger">By the rows of their ledgers; null where they are too many to be summed while somebody waits.</param>
/// <param name="Owed">All that is left to pay, with interest to the day; null where they are too many for that.</param>
/// <param name="InterestKnownThrough">The last day that the interest of some of them covers, where a rate is missing.</param>
public sealed record CaseTotals(int Cases, LedgerTotals? Ledger, Money? Owed, DateOnly? InterestKnownThrough)
{
    public static CaseTotals None { get; } = new(0, LedgerTotals.Of([]), Money.Zero, null);

    /// <summary>All that is left to pay by what is booked, however many they are.</summary>
    public Money Booked { get; init; }
}

/// <summary>
/// Adds up what cases come to. The ledgers are summed in the database; interest to the day is worked out case by case, by the
/// function that everything asks, and therefore only for so many.
/// </summary>
public sealed class CaseSums(PortalContext context, CaseClaims claims, TimeProvider clock)
{
    /// <summary>Above so many cases the sum is without the interest that is not posted.</summary>
    public const int MostWithInterest = 2_000;

    /// <summary>Above so many cases there is no sum on the page; the file has it.</summary>
    public const int MostSummed = 50_000;

    /// <param name="cases">Those to sum, filtered by what the viewer may see.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="cancellationToken">Ends the queries with the request.</param>
    public async Task<CaseTotals> OfAsync(IQueryable<Case> cases, int count, CancellationToken cancellationToken)
    {
        if (count == 0)
            return CaseTotals.None;
        var booked = new Money(await cases.SumAsync(one => one.OutstandingOre, cancellationToken));
        var ledger = await OfLedgersAsync(cases, count, cancellationToken);
        if (count > MostWithInterest)
            return new(count, ledger, null, null) { Booked = booked };
        var (owed, through) = (Money.Zero, (DateOnly?)null);
        var ids = await cases.Select(one => one.Id).ToListAsync(cancellationToken);
        foreach (var batch in ids.Chunk(CaseClaims.Batch))
        {
            var balances = (await claims.OfAsync(batch, cancellationToken)).Values.ToList();
            owed += balances.Sum(balance => balance.Total);
            through = balances.Select(balance => balance.InterestKnownThrough).Append(through).Min();
        }

        return new(count, ledger, owed, through) { Booked = booked };
    }

    /// <summary>By the rows of their ledgers alone; null above <see cref="MostSummed"/>.</summary>
    public async Task<LedgerTotals?> OfLedgersAsync(IQueryable<Case> cases, int count, CancellationToken cancellationToken) =>
        count > MostSummed
            ? null
            : LedgerTotals.Of([
                .. (await Sums(cases, clock.Today()).ToListAsync(cancellationToken)).Select(sum => new LedgerSum(
                    sum.Kind,
                    sum.Component,
                    new Money(sum.Ore)
                )),
            ]);

    /// <summary>The query by itself, so that its plan can be looked at. A closed case stands with all its rows, an open one with those of today.</summary>
    public IQueryable<KindSum> Sums(IQueryable<Case> cases, DateOnly today) =>
        cases
            .IgnoreAutoIncludes()
            .Join(
                context.LedgerEntries,
                one => one.Id,
                entry => entry.CaseId,
                (one, entry) =>
                    new
                    {
                        one.ClosedOn,
                        entry.BookedOn,
                        entry.Kind,
                        entry.Component,
                        entry.Amount.Ore,
                    }
            )
            .Where(row => row.ClosedOn != null || row.BookedOn <= today)
            .GroupBy(row => new
            {
                row.Kind,
                row.Component,
                IsDebit = row.Ore > 0,
            })
            .Select(group => new KindSum(group.Key.Kind, group.Key.Component, group.Sum(row => row.Ore)));
}

/// <summary>Rows of one kind, component and sign, in øre.</summary>
public sealed record KindSum(LedgerEntryKind Kind, LedgerComponent Component, long Ore);
