using CrediCare.Data;
using CrediCare.Data.Jobs;
using CrediCare.Data.Search;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Faults;

/// <summary>What must be true in the morning, however often the night was killed.</summary>
internal static class Morning
{
    public static async Task CheckAsync(TestDatabase database, Waiting waiting)
    {
        await using var context = database.Open();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await EveryGoodOneIsOneCaseAsync(context, waiting.Good);
        await EveryBadOneIsRefusedAndToldOnceAsync(context, waiting.Bad);
        await LedgersAndTermsAreRightAsync(context);
        await NothingIsLeftOverAsync(context);
        await TheHistoryAddsUpAsync(context, waiting);
    }

    private static async Task EveryGoodOneIsOneCaseAsync(PortalContext context, int good)
    {
        Assert.Equal(good, await context.Cases.CountAsync());
        Assert.Equal(good, await context.Registrations.CountAsync(row => row.State == RegistrationState.Imported));
        Assert.Equal(0, await context.Registrations.CountAsync(row => row.State == RegistrationState.Submitted));
        Assert.Equal(
            good,
            await context.Registrations.CountAsync(row =>
                context.Invoices.Any(invoice => invoice.RegistrationId == row.Id && invoice.CaseId == row.CaseId)
            )
        );
        Assert.Equal(good, await context.Invoices.CountAsync());

        // Numbers are taken in the batch's transaction, so a killed batch leaves no gap either.
        var numbers = await context
            .Cases.OrderBy(one => one.CaseNumber)
            .Select(one => one.CaseNumber.Substring(5, 6))
            .ToListAsync();
        Assert.Equal(Enumerable.Range(1, good).Select(n => $"{n:000000}"), numbers);
    }

    private static async Task EveryBadOneIsRefusedAndToldOnceAsync(
        PortalContext context,
        IReadOnlyDictionary<Guid, RefusalReason> bad
    )
    {
        var refused = await context.Registrations.Where(row => row.State == RegistrationState.Refused).ToListAsync();
        Assert.Equal(
            bad.OrderBy(row => row.Key).Select(row => (row.Key, (RefusalReason?)row.Value)),
            refused.OrderBy(row => row.Id).Select(row => (row.Id, row.RefusalReason))
        );
        var ids = bad.Keys.Order().ToList();
        Assert.Equal(ids, (await context.JobRefusals.Select(one => one.SubjectId).ToListAsync()).Order());
        Assert.Equal(ids, (await context.InboxItems.Select(one => one.RegistrationId!.Value).ToListAsync()).Order());
        Assert.Equal(ids.Count, await context.OutboxMails.CountAsync());
        Assert.False(await context.InvoiceNumberReservations.AnyAsync(one => ids.Contains(one.RegistrationId)));
    }

    private static async Task LedgersAndTermsAreRightAsync(PortalContext context)
    {
        var claimed = await context
            .Registrations.Where(row => row.State == RegistrationState.Imported)
            .ToDictionaryAsync(row => row.CaseId!.Value, row => row.Outstanding.Ore + row.ReminderFees.Ore);
        var booked = await context
            .LedgerEntries.GroupBy(entry => entry.CaseId)
            .Select(group => new { group.Key, Ore = group.Sum(entry => entry.Amount.Ore) })
            .ToDictionaryAsync(one => one.Key, one => one.Ore);
        Assert.Equal(claimed.OrderBy(one => one.Key), booked.OrderBy(one => one.Key));

        var debtors = await context.Debtors.ToDictionaryAsync(debtor => debtor.Id);
        var expected = new HashSet<SearchTerm>();
        await foreach (var one in context.Cases.Include(one => one.Invoices).AsAsyncEnumerable())
            expected.UnionWith(CaseSearchTerms.Of(one, debtors[one.DebtorId]));
        Assert.True(expected.SetEquals(await context.SearchTerms.ToListAsync()), "The search terms are not those of the cases.");
        Assert.False(
            await context.RegistrationTerms.AnyAsync(term =>
                context.Registrations.Any(row => row.Id == term.RegistrationId && row.State == RegistrationState.Imported)
            ),
            "What has become a case is still found as a registration."
        );
    }

    private static async Task NothingIsLeftOverAsync(PortalContext context)
    {
        Assert.Equal(await context.Cases.CountAsync(), await context.CaseEvents.CountAsync());
        Assert.Equal(0, await context.Debtors.CountAsync(debtor => !context.Cases.Any(one => one.DebtorId == debtor.Id)));
        var known = await context
            .Debtors.Select(debtor => new
            {
                debtor.CreditorId,
                debtor.MatchName,
                debtor.BirthDate,
                debtor.OrganisationNumber,
            })
            .ToListAsync();
        Assert.Equal(known.Count, known.Distinct().Count());
    }

    private static async Task TheHistoryAddsUpAsync(PortalContext context, Waiting waiting)
    {
        var runs = await context.JobRuns.ToListAsync();
        Assert.Equal((waiting.Good, waiting.Bad.Count), (runs.Sum(run => run.Done), runs.Sum(run => run.Refused)));
        Assert.DoesNotContain(runs, run => run.Outcome is JobOutcome.Running or JobOutcome.Failed);
        Assert.Null((await context.JobLeases.SingleAsync()).HolderRunId);
    }
}
