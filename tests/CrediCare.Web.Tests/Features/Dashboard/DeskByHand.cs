using CrediCare.Data;
using CrediCare.Domain.Calendar;
using CrediCare.TestKit;
using CrediCare.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;
using static CrediCare.Web.Tests.Features.Dashboard.SeenOnThePage;

namespace CrediCare.Web.Tests.Features.Dashboard;

/// <summary>What staff's dashboard must say of their own work: how long answers took, and what waits.</summary>
internal static class DeskByHand
{
    /// <summary>How many answers of each kind were given in a period, within what half and nine of ten came.</summary>
    public static async Task<IReadOnlyList<string>> TimesAsync(PortalContext context, DaySpan days)
    {
        var decisions = await context.Decisions.AsNoTracking().ToListAsync();
        var disputes = await context.Disputes.AsNoTracking().ToListAsync();
        var threads = await context.MessageThreads.AsNoTracking().Include(thread => thread.Messages).ToListAsync();
        var waits = new List<(DateTime From, DateTime Until)>();
        foreach (var thread in threads)
        {
            DateTime? asked = null;
            foreach (var message in thread.Messages.OrderBy(message => message.WrittenAtUtc))
            {
                if (!message.FromStaff)
                    asked ??= message.WrittenAtUtc;
                else if (asked is { } since)
                {
                    waits.Add((since, message.WrittenAtUtc));
                    asked = null;
                }
            }
        }

        return
        [
            Said(decisions.Where(one => one.AnsweredAtUtc is not null).Select(one => (one.AskedAtUtc, one.AnsweredAtUtc!.Value))),
            Said(disputes.Where(one => one.DecidedAtUtc is not null).Select(one => (one.OpenedAtUtc, one.DecidedAtUtc!.Value))),
            Said(waits),
        ];

        string Said(IEnumerable<(DateTime From, DateTime Until)> all)
        {
            var times = all.Where(one => OsloTime.DateOf(one.Until) is var day && day >= days.First && day <= days.Last)
                .Select(one => one.Until - one.From)
                .ToList();
            return $"{times.Count} {Within(times, 2)} {Within(times, 10)}";
        }
    }

    /// <summary>Each kind that waits leads to a list of as many, and of as many without anybody.</summary>
    public static async Task FollowAsync(PortalClient browser, PortalPage page)
    {
        var rows = page.Document.QuerySelectorAll("section[aria-labelledby=queue-heading] tbody tr");
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var address = row.QuerySelector("a")!.GetAttribute("href")!;
            Assert.Equal(
                [Count(await LinesAsync(browser, $"{address}&whose=Nobody")), Count(await LinesAsync(browser, address))],
                row.QuerySelectorAll("td").Select(Seen)
            );
        }
    }

    // Beyond the last page the last one is shown again.
    private static async Task<int> LinesAsync(PortalClient browser, string address)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        for (var (at, before) = (1, -1); lines.Count > before; at++)
        {
            before = lines.Count;
            var list = await browser.GetAsync($"{address}&page={at}");
            lines.UnionWith(list.Document.QuerySelectorAll("main tbody tr").Select(row => row.OuterHtml));
        }

        return lines.Count;
    }

    // The shortest time that all but one part of so many did not exceed: half of them, or nine of ten.
    private static string Within(List<TimeSpan> times, int parts)
    {
        if (times.Count == 0)
            return "–";
        var needed = parts == 2 ? times.Count / 2m : times.Count * 9 / 10m;
        var time = times.Order().First(one => times.Count(other => other <= one) >= needed);
        return time.TotalHours < 1 ? $"{Math.Ceiling(time.TotalMinutes)} min"
            : time.TotalHours < 48 ? $"{Math.Round(time.TotalHours)} timer"
            : $"{Math.Round(time.TotalDays)} dager";
    }
}
