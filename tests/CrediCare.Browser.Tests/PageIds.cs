using CrediCare.Domain.Cases;
using CrediCare.Domain.ClientFunds;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Browser.Tests;

/// <summary>What stands in the addresses of pages about one thing, of what the demo has.</summary>
internal static class PageIds
{
    public static async Task<string> FillAsync(BrowserPortal portal, string path)
    {
        if (!path.Contains('{', StringComparison.Ordinal))
            return path;
        var filled = (await portal.ThingsAsync()).Fill(path);
        var begin = filled.IndexOf('{', StringComparison.Ordinal);
        if (begin < 0)
            return filled;
        var end = filled.IndexOf('}', begin) + 1;
        return filled[..begin] + await FindAsync(portal, filled[begin..end]) + filled[end..];
    }

    private static Task<string> FindAsync(PortalFactory portal, string id) =>
        portal.WithDatabaseAsync(async context =>
            id switch
            {
                "{file}" => await context.ReceivedFiles.OrderBy(one => one.Id).Select(one => one.PublicId).LastAsync(),
                "{day}" => (
                    await context.ClientFundsDays.OrderBy(one => one.Waits).ThenBy(one => one.Day).LastAsync()
                ).Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                "{order}" => await context
                    .PaymentOrders.Where(one => one.State == PaymentOrderState.Prepared)
                    .OrderBy(one => one.Id)
                    .Select(one => one.PublicId)
                    .LastAsync(),
                "{sent}" => await OrderThings.SentAsync(context, portal.Clock.UtcNow),
                "{stopping}" => await OrderThings.StoppingAsync(context, portal.Clock.UtcNow),
                "{own}" => await OrderThings.OwnMoneyAsync(context, portal.Clock.UtcNow),
                "{ended}" => await context
                    .Cases.Where(one => one.ClosedOn != null && one.Ledger.Any(row => row.Kind == LedgerEntryKind.Payment))
                    .OrderBy(one => one.Id)
                    .Select(one => one.CaseNumber)
                    .LastAsync(),
                "{paid}" => await context
                    .Cases.Where(one => one.Ledger.Any(row => row.Kind == LedgerEntryKind.Payment))
                    .OrderBy(one => one.Id)
                    .Select(one => one.CaseNumber)
                    .LastAsync(),
                "{forgettable}" => await context
                    .Debtors.Where(one =>
                        context.Cases.Any(of => of.DebtorId == one.Id && of.ClosedOn != null)
                        && !context.Cases.Any(of => of.DebtorId == one.Id && of.ClosedOn == null)
                    )
                    .OrderBy(one => one.Phone == null)
                    .ThenBy(one => one.Id)
                    .Select(one => one.PublicId)
                    .FirstAsync(),
                _ => throw new ArgumentOutOfRangeException(nameof(id), id, "Nothing is called so."),
            }
        );
}
