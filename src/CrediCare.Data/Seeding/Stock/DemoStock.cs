using System.Threading.Channels;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Data.Search;
using CrediCare.Data.Security;
using CrediCare.Domain;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Inbox;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Seeding.Stock;

/// <summary>
/// Fills a development database with a believable stock of any size, in bounded memory: told on one core while it is
/// written on another, batch by batch, each in one transaction. Made once in a database; half a stock is not gone on with.
/// </summary>
public sealed class DemoStock(PortalContext context, RateBook rates, Vault vault, TimeProvider clock)
{
    public const string Job = "seed-demo";

    private const int BatchSize = 1000;
    private const int BatchesAhead = 2;

    // An index of millions of rows is one command.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private static readonly Type[] Filled =
    [
        typeof(Debtor),
        typeof(Registration),
        typeof(InvoiceNumberReservation),
        typeof(Case),
        typeof(Invoice),
        typeof(LedgerEntry),
        typeof(CaseEvent),
        typeof(Decision),
        typeof(Dispute),
        typeof(DisputeStatement),
        typeof(PaymentPlan),
        typeof(Installment),
        typeof(LegalStep),
        typeof(LimitationEvent),
        typeof(MessageThread),
        typeof(Message),
        typeof(InboxItem),
        typeof(InboxReading),
        typeof(SearchTerm),
    ];

    /// <summary>Whether a stock is being made in this database, or the making of one was broken off: cases and indexes are missing.</summary>
    public static Task<bool> IsUnfinishedAsync(PortalContext context, CancellationToken cancellationToken) =>
        context.JobRuns.AnyAsync(run => run.Job == Job && run.Outcome != JobOutcome.Succeeded, cancellationToken);

    /// <summary>Needs the demo creditors and people.</summary>
    /// <returns>How far it came: all of it.</returns>
    public async Task<Outcome<StockProgress, StockRefusal>> SeedAsync(
        StockOrder order,
        Action<StockProgress> tell,
        CancellationToken cancellationToken
    )
    {
        if (await RefusalAsync(order, cancellationToken) is { } refusal)
            return refusal;
        context.Database.SetCommandTimeout(Patience);
        var now = clock.GetUtcNow().UtcDateTime;
        var run = JobRun.Start(Guid.CreateVersion7(), Job, JobTrigger.Command, null, now);
        context.Add(run);
        await context.SaveChangesAsync(cancellationToken);

        tell(new(StockStep.Creditors, 0, 0));
        var told = await TellAsync(order, now, cancellationToken);
        var (indexes, terms) = (new StockIndexes(context, Filled), new StockTerms(context));
        await indexes.DropAsync(cancellationToken);
        await terms.BeginAsync(cancellationToken);
        var written = await WriteAsync(told, terms, run.Id, order, tell, cancellationToken);
        tell(written with { Step = StockStep.Terms });
        await terms.SortInAsync(cancellationToken);
        tell(written with { Step = StockStep.Indexes });
        await indexes.CreateAsync(cancellationToken);
        tell(written with { Step = StockStep.Statistics });
        await context.Database.ExecuteSqlRawAsync(context.CountAnew, cancellationToken);
        await MarkAsync(run.Id, written.Cases, order, JobOutcome.Succeeded, cancellationToken);
        return written;
    }

    private async Task<StockRefusal?> RefusalAsync(StockOrder order, CancellationToken cancellationToken)
    {
        if (order.Creditors < DemoFirms.Creditors.Count || order.Cases < order.Creditors)
            return StockRefusal.TooSmall;
        if (await IsUnfinishedAsync(context, cancellationToken))
            return StockRefusal.BrokenOff;
        if (await context.JobRuns.AnyAsync(run => run.Job == Job, cancellationToken))
            return StockRefusal.AlreadyThere;
        var firms = DemoFirms.Creditors.Select(firm => firm.OrganisationNumber).ToList();
        var there = await context.Creditors.CountAsync(one => firms.Contains(one.OrganisationNumber), cancellationToken);
        return there == firms.Count && await Caseworkers.AnyAsync(cancellationToken) ? null : StockRefusal.NoDemoPeople;
    }

    private IQueryable<Guid> Caseworkers =>
        context.Users.Where(user => user.StaffRole == StaffRole.Caseworker).OrderBy(user => user.Id).Select(user => user.Id);

    /// <summary>The creditors are made and the numbers taken at once, the cases told when they are asked for.</summary>
    private async Task<IEnumerable<StockBatch>> TellAsync(StockOrder order, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var (random, numbers, today) = (new Random(order.Seed), new StockNumbers(), clock.Today());
        var calendar = new StockCalendar(StockPlots.All, order.Cases, today);
        var waiting = StockTeller.Waiting(order.Cases);
        var caseworker = await Caseworkers.FirstAsync(cancellationToken);
        var creditors = new StockCreditors(context, numbers, random, caseworker);
        var teller = new StockTeller(
            await creditors.MakeAsync(order.Creditors, nowUtc, cancellationToken),
            caseworker,
            await RatesAsync(today, cancellationToken),
            await TakeNumbersAsync(calendar, waiting, today, cancellationToken),
            new StockNames(random, numbers, vault),
            new StockShares(order, random),
            random,
            today
        );
        var ofToday = Enumerable.Range(0, 1).Select(_ => teller.TellWaiting(waiting, nowUtc));
        return teller.Tell(calendar, StockPlots.All, BatchSize).Concat(ofToday);
    }

    private async Task<StockProgress> WriteAsync(
        IEnumerable<StockBatch> told,
        StockTerms terms,
        Guid runId,
        StockOrder order,
        Action<StockProgress> tell,
        CancellationToken cancellationToken
    )
    {
        var ahead = Channel.CreateBounded<StockBatch>(BatchesAhead);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var telling = Task.Run(() => PassOnAsync(told, ahead.Writer, stopping.Token), stopping.Token);
        var written = new StockProgress(StockStep.Cases, 0, 0);
        try
        {
            await foreach (var batch in ahead.Reader.ReadAllAsync(cancellationToken))
            {
                await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                var rows = await batch.SaveAsync(context, terms, cancellationToken);
                written = written with { Cases = written.Cases + batch.Cases.Count, Rows = written.Rows + rows };
                await MarkAsync(runId, written.Cases, order, JobOutcome.Running, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                tell(written);
            }
        }
        finally
        {
            await stopping.CancelAsync();
        }

        await telling;
        return written;
    }

    private static async Task PassOnAsync(
        IEnumerable<StockBatch> told,
        ChannelWriter<StockBatch> ahead,
        CancellationToken cancellationToken
    )
    {
        try
        {
            foreach (var batch in told)
                await ahead.WriteAsync(batch, cancellationToken);
            ahead.Complete();
        }
        catch (Exception failure)
        {
            ahead.Complete(failure);
            throw;
        }
    }

    private async Task<DemoCasesRates> RatesAsync(DateOnly today, CancellationToken cancellationToken) =>
        new(
            await rates.LateInterestRatesAsync(cancellationToken),
            await rates.FeeTablesAsync(cancellationToken),
            await rates.RegistrationLimitsAsync(today, cancellationToken),
            await rates.LimitationWarningDaysAsync(today, cancellationToken)
        );

    /// <summary>All numbers at once: whoever takes one meanwhile gets the next.</summary>
    private async Task<DemoCasesNumbers> TakeNumbersAsync(
        StockCalendar calendar,
        int waiting,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var numbers = new DemoCasesNumbers(context);
        var opened = StockPlots
            .All.SelectMany((plot, at) => calendar.Days.Select(day => (Day: day, Plot: plot, Count: calendar.Count(at, day))))
            .ToList();
        var receipts = opened
            .Select(of => (of.Day.AddDays(-1).Year, Count: of.Count * (of.Plot.TwoInvoices ? 2 : 1)))
            .Append((today.Year, Count: waiting));
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        foreach (var year in opened.GroupBy(of => of.Day.Year, of => of.Count))
            await numbers.TakeAsync(NumberSeriesTaker.Case, year.Key, year.Sum(), cancellationToken);
        foreach (var year in receipts.GroupBy(of => of.Year, of => of.Count).Where(year => year.Sum() > 0))
            await numbers.TakeAsync(NumberSeriesTaker.Receipt, year.Key, year.Sum(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return numbers;
    }

    private Task<int> MarkAsync(Guid runId, int done, StockOrder order, JobOutcome outcome, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ended = outcome == JobOutcome.Running ? (DateTime?)null : now;
        return context
            .JobRuns.Where(run => run.Id == runId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(run => run.Expected, order.Cases)
                        .SetProperty(run => run.Read, done)
                        .SetProperty(run => run.Done, done)
                        .SetProperty(run => run.LastSeenAtUtc, now)
                        .SetProperty(run => run.EndedAtUtc, ended)
                        .SetProperty(run => run.Outcome, outcome),
                cancellationToken
            );
    }
}
