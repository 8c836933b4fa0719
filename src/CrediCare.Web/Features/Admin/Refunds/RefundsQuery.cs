using CrediCare.Data;
using CrediCare.Domain.Payments;
using CrediCare.Web.Features.Admin.Queue;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Refunds;

/// <summary>Reads the cases where more was paid than was owed, open or closed, those that have waited longest first.</summary>
public sealed class RefundsQuery(PortalContext context, DeskFactsQuery facts)
{
    private const int PerPage = 50;

    /// <returns>Null when there is no such case; one where nothing is too much yet has nought.</returns>
    public async Task<RefundLine?> OneAsync(string caseNumber, CancellationToken cancellationToken)
    {
        var one = await context
            .Cases.AsNoTracking()
            .IgnoreAutoIncludes()
            .Where(found => found.CaseNumber == caseNumber)
            .Select(found => new { found.Id, Since = found.ExcessSince ?? found.OpenedOn })
            .SingleOrDefaultAsync(cancellationToken);
        if (one is null)
            return null;
        var about = await facts.FindAsync([DeskAbout.Case(one.Id)], cancellationToken);
        var amounts = await context.ExcessOfAsync([one.Id], cancellationToken);
        var account = await context.RefundAccounts.FindAsync([one.Id], cancellationToken);
        return new RefundLine(one.Id, about[one.Id], amounts.GetValueOrDefault(one.Id), one.Since) { Account = account?.Account };
    }

    public async Task<RefundsModel> FindAsync(int page, CancellationToken cancellationToken)
    {
        var waiting = context.Cases.AsNoTracking().IgnoreAutoIncludes().Where(one => one.ExcessSince != null);
        var total = await waiting.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PerPage - 1) / PerPage);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await waiting
            .OrderBy(one => one.ExcessSince)
            .ThenBy(one => one.Id)
            .Skip((shown - 1) * PerPage)
            .Take(PerPage)
            .Select(one => new { one.Id, one.ExcessSince })
            .ToListAsync(cancellationToken);
        var about = await facts.FindAsync(rows.ConvertAll(row => DeskAbout.Case(row.Id)), cancellationToken);
        var amounts = await context.ExcessOfAsync([.. rows.Select(row => row.Id)], cancellationToken);
        var ids = rows.ConvertAll(row => row.Id);
        var accounts = await context
            .RefundAccounts.Where(account => ids.Contains(account.CaseId))
            .ToDictionaryAsync(account => account.CaseId, account => account.Account, cancellationToken);
        return new RefundsModel(
            rows.ConvertAll(row => new RefundLine(row.Id, about[row.Id], amounts[row.Id], row.ExcessSince!.Value)
            {
                Account = accounts.GetValueOrDefault(row.Id),
            }),
            total,
            await context.IncomingPayments.CountAsync(
                payment => payment.State == IncomingPaymentState.ToBeReturned,
                cancellationToken
            ),
            shown,
            pages
        );
    }
}
