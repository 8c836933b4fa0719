using CrediCare.Data;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.ClientFunds;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Jobs.ClientFunds;

/// <summary>
/// Sets what one side said of a payout on one day against what the other says on a later one; and asks about what the bank should
/// have told of by now. It is the same however late a day is closed. Saves nothing itself.
/// </summary>
public sealed class SettleDifferences(PortalContext context)
{
    /// <summary>So many working days the bank has to tell of a payout.</summary>
    public const int MostWorkingDays = 3;

    private const int Most = 500;

    /// <param name="day">The day that is being closed.</param>
    /// <param name="found">Its own differences.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task WithThoseBeforeAsync(
        DateOnly day,
        IReadOnlyList<ClientFundsDifference> found,
        CancellationToken cancellationToken
    )
    {
        foreach (var some in found.Where(one => one.LineId is not null).GroupBy(one => one.LineId).Chunk(Most))
        {
            var ids = some.Select(same => same.Key).ToList();
            var before = (
                await context
                    .ClientFundsDifferences.Where(one => ids.Contains(one.LineId) && one.SettledOn == null)
                    .ToListAsync(cancellationToken)
            ).ToLookup(one => one.LineId);
            foreach (var same in some.Where(same => same.Concat(before[same.Key]).Sum(one => one.Amount).IsZero))
                await SettleAsync(day, [.. same], [.. before[same.Key]], cancellationToken);
        }
    }

    /// <summary>Asks about payouts that the bank has not told of in time.</summary>
    public async Task AskAboutOverdueAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var waiting = await context.ClientFundsDays.Where(one => one.OnTheirWay > 0).ToListAsync(cancellationToken);
        foreach (var one in waiting.Where(one => WorkingDays.After(one.Day, MostWorkingDays) <= day))
        {
            var differences = await context
                .ClientFundsDifferences.Where(found => found.Day == one.Day && found.IsOnItsWay)
                .ToListAsync(cancellationToken);
            differences.ForEach(found => found.Overdue());
            one.Overdue();
        }
    }

    private async Task SettleAsync(
        DateOnly day,
        List<ClientFundsDifference> found,
        List<ClientFundsDifference> before,
        CancellationToken cancellationToken
    )
    {
        foreach (var same in before.GroupBy(one => one.Day))
        {
            var closed = await context.ClientFundsDays.SingleAsync(one => one.Day == same.Key, cancellationToken);
            closed.Settle(same.Count(), same.Count(one => one.IsOnItsWay));
        }

        foreach (var one in found.Concat(before))
            one.Settle(day);
    }
}
