using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.ClientFunds;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CrediCare.Web.Features.Admin.Settlement.Payouts;

/// <summary>Reads payment orders. They are the caseworkers' alone.</summary>
public sealed class PayoutsQuery(PortalContext context, PayoutProposalsQuery proposals, IOptions<ClientFundsOptions> options)
{
    private const int PerPage = 20;

    public async Task<PayoutsModel> ListAsync(Viewer viewer, int page, CancellationToken cancellationToken)
    {
        var found = await proposals.FindAsync(cancellationToken);
        var pages = Math.Max(1, (await context.PaymentOrders.CountAsync(cancellationToken) + PerPage - 1) / PerPage);
        var shown = Math.Clamp(page, 1, pages);
        return new PayoutsModel(
            found,
            await (
                from line in context.NotArrived()
                join order in context.PaymentOrders on line.OrderId equals order.Id
                orderby line.BackOn, line.Id
                select new NotArrivedLine(line, order.PublicId)
            ).ToListAsync(cancellationToken),
            await context
                .PaymentOrders.AsNoTracking()
                .Include(order => order.Lines)
                .OrderByDescending(order => order.PreparedAtUtc)
                .ThenByDescending(order => order.Id)
                .Skip((shown - 1) * PerPage)
                .Take(PerPage)
                .ToListAsync(cancellationToken),
            shown,
            pages
        )
        {
            Enterers = await EnterersAsync(
                viewer,
                (found?.All ?? []).Select(one => one.AccountEnteredByUserId),
                cancellationToken
            ),
        };
    }

    private async Task<AccountEnterers> EnterersAsync(
        Viewer viewer,
        IEnumerable<Guid?> userIds,
        CancellationToken cancellationToken
    )
    {
        var ids = userIds.OfType<Guid>().Distinct().ToList();
        var names = await context
            .Users.Where(user => ids.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.FullName, cancellationToken);
        return new(viewer.UserId, names);
    }

    private async Task<bool> IsStuckAsync(PaymentOrder order, CancellationToken cancellationToken)
    {
        var kept = order.Lines.Select(line => line.AccountEnteredByUserId).OfType<Guid>().Distinct().ToList();
        return kept.Count > 0
            && !await context.Users.AnyAsync(
                user => user.StaffRole != null && user.Id != order.PreparedByUserId && !kept.Contains(user.Id),
                cancellationToken
            );
    }

    private Task<Dictionary<Guid, string>> PortfoliosAsync(PaymentOrder order, CancellationToken cancellationToken)
    {
        var ids = order.Lines.Select(line => line.PortfolioId).OfType<Guid>().Distinct().ToList();
        return context
            .Portfolios.Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.Name, cancellationToken);
    }

    public async Task<PaymentOrderPage?> FindAsync(Viewer viewer, string publicId, CancellationToken cancellationToken)
    {
        var order = await context
            .PaymentOrders.AsNoTracking()
            .Include(one => one.Lines)
            .SingleOrDefaultAsync(one => one.PublicId == publicId, cancellationToken);
        if (order is null)
            return null;
        return new PaymentOrderPage(
            order,
            (await NameAsync(order.PreparedByUserId))!,
            await NameAsync(order.ApprovedByUserId),
            await NameAsync(order.EndedByUserId),
            options.Value.ClientAccount.Length > 0
        )
        {
            Enterers = await EnterersAsync(viewer, order.Lines.Select(line => line.AccountEnteredByUserId), cancellationToken),
            IsStuck = await IsStuckAsync(order, cancellationToken),
            FileTakenBy = await NameAsync(order.FileTakenByUserId),
            StopSaidBy = await NameAsync(order.StopSaidByUserId),
            Portfolios = await PortfoliosAsync(order, cancellationToken),
        };

        Task<string?> NameAsync(Guid? userId) =>
            context.Users.Where(user => user.Id == userId).Select(user => user.FullName).SingleOrDefaultAsync(cancellationToken);
    }
}
