using CrediCare.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Figures;

/// <summary>Reads how long answers took that were given in a period, of the latest so many of each kind.</summary>
public sealed class AnswerTimesQuery(PortalContext context)
{
    /// <summary>So many tell how it goes; more would not tell another thing.</summary>
    public const int MostOfEach = 500;

    /// <param name="first">The first day of the period, in Oslo.</param>
    /// <param name="last">The last day of the period.</param>
    /// <param name="cancellationToken">Ends the queries with the request.</param>
    public async Task<IReadOnlyList<AnswerTimes>> FindAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var (from, until) = (OsloTime.ToUtc(first, TimeOnly.MinValue), OsloTime.ToUtc(last.AddDays(1), TimeOnly.MinValue));
        var decisions = await context
            .Decisions.AsNoTracking()
            .Where(one => one.AnsweredAtUtc >= from && one.AnsweredAtUtc < until)
            .OrderByDescending(one => one.AnsweredAtUtc)
            .Take(MostOfEach)
            .Select(one => new Wait(one.AskedAtUtc, one.AnsweredAtUtc!.Value))
            .ToListAsync(cancellationToken);
        var disputes = await context
            .Disputes.AsNoTracking()
            .Where(one => one.DecidedAtUtc >= from && one.DecidedAtUtc < until)
            .OrderByDescending(one => one.DecidedAtUtc)
            .Take(MostOfEach)
            .Select(one => new Wait(one.OpenedAtUtc, one.DecidedAtUtc!.Value))
            .ToListAsync(cancellationToken);
        var threads = await context
            .MessageThreads.AsNoTracking()
            .Where(thread => thread.LastMessageAtUtc >= from)
            .OrderByDescending(thread => thread.LastMessageAtUtc)
            .Take(MostOfEach)
            .Select(thread =>
                thread
                    .Messages.OrderBy(message => message.WrittenAtUtc)
                    .Select(message => new Line(message.FromStaff, message.WrittenAtUtc))
                    .ToList()
            )
            .ToListAsync(cancellationToken);
        return
        [
            AnswerTimes.Of(AnswerKind.Decisions, decisions.Select(one => one.Time)),
            AnswerTimes.Of(AnswerKind.Disputes, disputes.Select(one => one.Time)),
            AnswerTimes.Of(
                AnswerKind.Messages,
                threads.SelectMany(Waits).Where(one => one.Until >= from && one.Until < until).Select(one => one.Time)
            ),
        ];
    }

    // From the first message that nobody had answered to the first answer.
    private static IEnumerable<Wait> Waits(List<Line> messages)
    {
        DateTime? since = null;
        foreach (var message in messages)
            if (!message.FromStaff)
                since ??= message.AtUtc;
            else if (since is { } asked)
            {
                yield return new(asked, message.AtUtc);
                since = null;
            }
    }

    private sealed record Wait(DateTime From, DateTime Until)
    {
        public TimeSpan Time => Until - From;
    }

    private sealed record Line(bool FromStaff, DateTime AtUtc);
}
