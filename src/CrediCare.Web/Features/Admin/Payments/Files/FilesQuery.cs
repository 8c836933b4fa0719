using CrediCare.Data;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Payments.Files;

/// <summary>Reads files of payments. They are the caseworkers' alone.</summary>
public sealed class FilesQuery(PortalContext context)
{
    private const int PerPage = 50;

    public async Task<FilesModel> ListAsync(int page, CancellationToken cancellationToken)
    {
        var pages = PagesOf(await context.ReceivedFiles.CountAsync(cancellationToken));
        var shown = Math.Clamp(page, 1, pages);
        var files = await context
            .ReceivedFiles.AsNoTracking()
            .OrderByDescending(file => file.ReceivedAtUtc)
            .ThenByDescending(file => file.Id)
            .Skip((shown - 1) * PerPage)
            .Take(PerPage)
            .ToListAsync(cancellationToken);
        return new FilesModel(files, shown, pages);
    }

    public async Task<FilePage?> FindAsync(string publicId, int page, CancellationToken cancellationToken)
    {
        var file = await context
            .ReceivedFiles.AsNoTracking()
            .SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken);
        if (file is null)
            return null;
        var pages = PagesOf(file.Items);
        var shown = Math.Clamp(page, 1, pages);
        var counts = await context
            .ReceivedFileItems.Where(item => item.FileId == file.Id)
            .GroupBy(item => item.Outcome)
            .Select(same => new
            {
                Outcome = same.Key,
                Count = same.Count(),
                Ore = same.Sum(item => item.Amount.Ore),
            })
            .ToListAsync(cancellationToken);
        return new FilePage(
            file,
            await context
                .Users.Where(user => user.Id == file.ReceivedByUserId)
                .Select(user => user.FullName)
                .SingleOrDefaultAsync(cancellationToken),
            [.. counts.OrderBy(one => one.Outcome).Select(one => new FileOutcome(one.Outcome, one.Count, new Money(one.Ore)))],
            await LinesAsync(file.Id, shown, cancellationToken),
            shown,
            pages
        );
    }

    private async Task<IReadOnlyList<FileLine>> LinesAsync(Guid fileId, int page, CancellationToken cancellationToken)
    {
        var items = await context
            .ReceivedFileItems.AsNoTracking()
            .Where(item => item.FileId == fileId)
            .OrderBy(item => item.Number)
            .Skip((page - 1) * PerPage)
            .Take(PerPage)
            .ToListAsync(cancellationToken);
        var ids = items.Select(item => item.PaymentId).OfType<Guid>().ToList();
        var payments = await context
            .IncomingPayments.AsNoTracking()
            .Where(payment => ids.Contains(payment.Id))
            .LeftJoin(
                context.Cases,
                payment => payment.CaseId,
                one => one.Id,
                (payment, one) =>
                    new
                    {
                        payment.Id,
                        payment.PublicId,
                        payment.Why,
                        CaseNumber = one!.CaseNumber,
                    }
            )
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        var orders = await OrdersAsync([.. items.Select(item => item.EndToEndId).OfType<string>()], cancellationToken);
        return
        [
            .. items.Select(item =>
                item.PaymentId is { } id && payments.TryGetValue(id, out var payment)
                    ? new FileLine(item, payment.PublicId, payment.Why, payment.CaseNumber, null)
                    : new FileLine(item, null, null, null, orders.GetValueOrDefault(item.EndToEndId ?? ""))
            ),
        ];
    }

    // By what the lines and the blocks of our orders are called.
    private async Task<Dictionary<string, string>> OrdersAsync(List<string> references, CancellationToken cancellationToken)
    {
        var blocks = references.Select(PaymentOrder.OrderOfBlock).OfType<string>().ToList();
        var found = await (
            from order in context.PaymentOrders
            from line in order.Lines
            where references.Contains(line.Reference) || blocks.Contains(order.PublicId)
            select new { line.Reference, order.PublicId }
        ).ToListAsync(cancellationToken);
        var names = found.ToDictionary(one => one.Reference, one => one.PublicId);
        foreach (var reference in references)
            if (PaymentOrder.OrderOfBlock(reference) is { } order && found.Exists(one => one.PublicId == order))
                names[reference] = order;
        return names;
    }

    private static int PagesOf(int rows) => Math.Max(1, (rows + PerPage - 1) / PerPage);
}
