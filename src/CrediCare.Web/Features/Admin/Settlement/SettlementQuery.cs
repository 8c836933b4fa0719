using CrediCare.Data;
using CrediCare.Data.Access;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.ClientFunds;
using CrediCare.Web.Features.Admin.Settlement.Payouts;
using CrediCare.Web.Jobs.ClientFunds;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Features.Admin.Settlement;

/// <summary>Reads the client funds. They are the caseworkers' alone.</summary>
public sealed class SettlementQuery(PortalContext context, DifferencesQuery differences, TimeProvider clock)
{
    private const int PerPage = 50;

    public async Task<SettlementModel> ListAsync(int page, CancellationToken cancellationToken)
    {
        var pages = Pages(await context.ClientFundsDays.CountAsync(cancellationToken));
        var shown = Math.Clamp(page, 1, pages);
        var next = await CloseClientFunds.NextDayAsync(context, cancellationToken);
        return new SettlementModel(
            await context.ClientFundsDays.AsNoTracking().OrderByDescending(day => day.Day).FirstOrDefaultAsync(cancellationToken),
            await context
                .ClientFundsDays.AsNoTracking()
                .OrderByDescending(day => day.Waits)
                .ThenByDescending(day => day.Day)
                .Skip((shown - 1) * PerPage)
                .Take(PerPage)
                .ToListAsync(cancellationToken),
            await context.ClientFundsDays.CountAsync(day => day.Waits, cancellationToken),
            next is { } due ? Math.Max(0, clock.Today().DayNumber - due.DayNumber) : 0,
            await context.NotArrived().CountAsync(cancellationToken),
            shown,
            pages
        );
    }

    /// <returns>Null when nothing waits.</returns>
    public async Task<SettlementNotice?> NoticeAsync(CancellationToken cancellationToken)
    {
        var waiting = await context.ClientFundsDays.CountAsync(day => day.Waits, cancellationToken);
        var last = await context
            .ClientFundsDays.AsNoTracking()
            .OrderByDescending(day => day.Day)
            .FirstOrDefaultAsync(cancellationToken);
        var missing = last?.Standing.Short ?? Money.Zero;
        return waiting == 0 && missing.IsZero ? null : new SettlementNotice(waiting, missing);
    }

    /// <returns>Null when the day has not been closed.</returns>
    public async Task<SettlementDayPage?> FindAsync(Viewer viewer, DateOnly day, int page, CancellationToken cancellationToken)
    {
        var found = await context.ClientFundsDays.AsNoTracking().SingleOrDefaultAsync(one => one.Day == day, cancellationToken);
        if (found is null)
            return null;
        var pages = Pages(found.Entries);
        var shown = Math.Clamp(page, 1, pages);
        return new SettlementDayPage(
            found,
            await context
                .ClientFundsDays.AsNoTracking()
                .SingleOrDefaultAsync(one => one.Day == day.AddDays(-1), cancellationToken),
            await differences.OfAsync(day, cancellationToken),
            await EntriesOf(day).Skip((shown - 1) * PerPage).Take(PerPage).ToListAsync(cancellationToken),
            await NameAsync(found.ExplainedByUserId, cancellationToken),
            await NameAsync(found.AcknowledgedByUserId, cancellationToken),
            shown,
            pages
        )
        {
            MayAcknowledge = found.MayBeAcknowledgedBy(viewer.UserId),
        };
    }

    /// <summary>The ledger's rows of a day, in the order in which they stand on the page and in the file.</summary>
    public IQueryable<EntryLine> EntriesOf(DateOnly day) =>
        from entry in context.ClientFundsEntries.AsNoTracking()
        where entry.Day == day
        join one in context.Cases.IgnoreAutoIncludes() on entry.CaseId equals one.Id into cases
        from one in cases.DefaultIfEmpty()
        join portfolio in context.Portfolios on entry.PortfolioId equals portfolio.Id into portfolios
        from portfolio in portfolios.DefaultIfEmpty()
        join creditor in context.Creditors on portfolio.CreditorId equals creditor.Id into creditors
        from creditor in creditors.DefaultIfEmpty()
        orderby entry.Account, entry.Id
        select new EntryLine(entry.Account, entry.Cause, new(entry.AmountOre), one.CaseNumber, creditor.Name);

    private Task<string?> NameAsync(Guid? userId, CancellationToken cancellationToken) =>
        context.Users.Where(user => user.Id == userId).Select(user => user.FullName).SingleOrDefaultAsync(cancellationToken);

    private static int Pages(int count) => Math.Max(1, (count + PerPage - 1) / PerPage);
}
