using System.Globalization;
using CrediCare.Domain.ClientFunds;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Verification;

/// <summary>
/// The rows of one movement come to nothing, each day is closed once and in order, and what a closed day says lay at the bank is what
/// the rows until then say. A payment that has left is in the ledger.
/// </summary>
public sealed class ClientFundsAddUp : IInvariant
{
    public string Name => "client funds";

    public async Task<InvariantFinding> CheckAsync(PortalContext context, CancellationToken cancellationToken)
    {
        var found = new BreachList(cancellationToken);
        var rows = context.ClientFundsEntries.AsNoTracking();
        found.None(
            "with a movement that does not come to nothing",
            (
                await rows.GroupBy(row => new
                    {
                        row.Day,
                        row.Cause,
                        row.SourceId,
                    })
                    .Where(same => same.Sum(row => row.AmountOre) != 0)
                    .Select(same => same.Key.Day)
                    .Distinct()
                    .OrderBy(day => day)
                    .ToListAsync(cancellationToken)
            ).ConvertAll(Text)
        );
        await DaysAsync(context, rows, found, cancellationToken);
        await found.NoneAsync(
            "with a payment of an order that left on no day",
            context
                .PaymentOrders.AsNoTracking()
                .Where(order =>
                    order.Lines.Any(line => line.State == PaymentOrderLineState.Sent && line.SentOn == null)
                    || order.Lines.Any(line => line.PaidOn != null && line.SentOn == null)
                )
                .Select(order => order.PublicId)
        );
        return found.Of(await rows.LongCountAsync(cancellationToken));
    }

    private static async Task DaysAsync(
        PortalContext context,
        IQueryable<ClientFundsEntry> rows,
        BreachList found,
        CancellationToken cancellationToken
    )
    {
        var moved = await rows.GroupBy(row => row.Day)
            .Select(day => new
            {
                Day = day.Key,
                Rows = day.Count(),
                Bank = day.Sum(row => row.Account == ClientFundsAccount.Bank ? row.AmountOre : 0),
            })
            .ToDictionaryAsync(day => day.Day, cancellationToken);
        var closed = await context
            .ClientFundsDays.AsNoTracking()
            .OrderBy(day => day.Day)
            .Select(day => new
            {
                day.Day,
                day.Entries,
                day.Bank,
            })
            .ToListAsync(cancellationToken);
        var (missing, other, bank) = (new List<string>(), new List<string>(), 0L);
        for (var at = 0; at < closed.Count; at++)
        {
            var day = closed[at];
            if (at > 0 && day.Day != closed[at - 1].Day.AddDays(1))
                missing.Add(Text(closed[at - 1].Day.AddDays(1)));
            var of = moved.GetValueOrDefault(day.Day);
            bank += of?.Bank ?? 0;
            if ((of?.Rows ?? 0) != day.Entries || day.Bank.Ore != bank)
                other.Add(Text(day.Day));
        }

        found.None("which no day was closed for", missing);
        found.None("closed with other figures than its rows have", other);
        found.None(
            "with rows before or between closed days that are not closed",
            [
                .. moved
                    .Keys.Where(day => closed.Count > 0 && day <= closed[^1].Day && closed.All(one => one.Day != day))
                    .Order()
                    .Select(Text),
            ]
        );
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
