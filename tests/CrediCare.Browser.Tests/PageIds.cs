using CrediCare.Domain.Cases;
using CrediCare.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Browser.Tests;

/// <summary>What stands in the addresses of pages about one thing, of what the demo has.</summary>
internal static class PageIds
{
    public static async Task<string> FillAsync(PortalFactory portal, string path)
    {
        var begin = path.IndexOf('{', StringComparison.Ordinal);
        if (begin < 0)
            return path;
        var end = path.IndexOf('}', begin) + 1;
        return path[..begin] + await FindAsync(portal, path[begin..end]) + path[end..];
    }

    private static Task<string> FindAsync(PortalFactory portal, string id) =>
        portal.WithDatabaseAsync(async context =>
            id switch
            {
                "{file}" => await context.ReceivedFiles.OrderBy(one => one.Id).Select(one => one.PublicId).LastAsync(),
                "{day}" => (
                    await context.ClientFundsDays.OrderBy(one => one.Waits).ThenBy(one => one.Day).LastAsync()
                ).Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                "{order}" => await context.PaymentOrders.OrderBy(one => one.Id).Select(one => one.PublicId).LastAsync(),
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
                _ => throw new ArgumentOutOfRangeException(nameof(id), id, "Nothing is called so."),
            }
        );
}
