using CrediCare.Data;
using CrediCare.Domain.ClientFunds;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Settlement;

/// <summary>Reads what only bank or ledger has of a day, each with the page where it is seen.</summary>
public sealed class DifferencesQuery(PortalContext context)
{
    /// <summary>More than anybody goes through; the file has all rows.</summary>
    public const int Most = 200;

    public async Task<IReadOnlyList<DifferenceLine>> OfAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var found = await context
            .ClientFundsDifferences.AsNoTracking()
            .Where(one => one.Day == day)
            .OrderBy(one => one.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var sources = found.ConvertAll(one => one.SourceId);
        var places = new Dictionary<Guid, (string Name, string Address)>();
        foreach (
            var one in await context
                .IncomingPayments.Where(one => sources.Contains(one.Id))
                .Select(one => new
                {
                    one.Id,
                    one.PublicId,
                    Name = one.PayerName ?? one.Reference,
                })
                .ToListAsync(cancellationToken)
        )
            places[one.Id] = (one.Name, $"/admin/payments/{one.PublicId}");
        foreach (
            var one in await (
                from item in context.ReceivedFileItems
                where sources.Contains(item.Id)
                join file in context.ReceivedFiles on item.FileId equals file.Id
                select new
                {
                    item.Id,
                    file.PublicId,
                    file.FileName,
                }
            ).ToListAsync(cancellationToken)
        )
            places[one.Id] = (one.FileName, $"/admin/payments/files/{one.PublicId}");
        var lines = found.Select(one => one.LineId).OfType<Guid>().Distinct().ToList();
        foreach (
            var one in await (
                from line in context.Set<PaymentOrderLine>()
                where lines.Contains(line.Id)
                join order in context.PaymentOrders on line.OrderId equals order.Id
                select new
                {
                    line.Id,
                    line.Reference,
                    order.PublicId,
                }
            ).ToListAsync(cancellationToken)
        )
            places[one.Id] = (one.Reference, $"/admin/settlement/payouts/{one.PublicId}");
        foreach (
            var one in await (
                from entry in context.ClientFundsEntries
                where sources.Contains(entry.SourceId) && entry.Account == ClientFundsAccount.Bank
                join its in context.Cases.IgnoreAutoIncludes() on entry.CaseId equals its.Id
                select new { entry.SourceId, its.CaseNumber }
            ).ToListAsync(cancellationToken)
        )
            places[one.SourceId] = (one.CaseNumber, $"/cases/{one.CaseNumber}");
        return found.ConvertAll(one =>
            places.TryGetValue(one.LineId ?? one.SourceId, out var place)
                ? new DifferenceLine(one.Kind, one.Amount, place.Name, place.Address, one.SettledOn)
                : new DifferenceLine(one.Kind, one.Amount, null, null, one.SettledOn)
        );
    }
}
