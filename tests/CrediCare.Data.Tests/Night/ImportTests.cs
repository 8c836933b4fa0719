using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Startup;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Night;

public sealed class ImportTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private readonly SettableClock _clock = new();

    [DatabaseTheory]
    public async Task EverySubmittedRegistration_BecomesOneCase_WithAllThatBelongsToIt(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await SeedAsync(database);
        await SaveAsync(database, Enumerable.Range(0, 123).Select(seed.Claim));

        var run = await ImportAsync(database, batch: 50);

        Assert.Equal((JobOutcome.Succeeded, 123, 123, 123, 0), (run.Outcome, run.Expected, run.Read, run.Done, run.Refused));
        await using var context = database.Open();
        var registrations = await context.Registrations.OrderBy(row => row.SubmittedAtUtc).ThenBy(row => row.Id).ToListAsync();
        var cases = await context
            .Cases.Include(one => one.Invoices)
            .Include(one => one.Ledger)
            .Include(one => one.Events)
            .OrderBy(one => one.CaseNumber)
            .ToListAsync();
        Assert.All(registrations, row => Assert.Equal((RegistrationState.Imported, 1), (row.State, row.Version)));
        Assert.Equal(registrations.Select(row => row.CaseId), cases.Select(one => (Guid?)one.Id));
        Assert.Equal(Enumerable.Range(1, 123).Select(n => $"2026-{n:000000}"), cases.Select(one => one.CaseNumber[..11]));
        Assert.All(
            registrations.Zip(cases),
            pair =>
            {
                var (row, one) = pair;
                Assert.Equal(row.Id, Assert.Single(one.Invoices).RegistrationId);
                Assert.Equal(
                    row.Outstanding + row.ReminderFees,
                    one.Ledger.Select(entry => entry.Amount).Aggregate(Money.Zero, (a, b) => a + b)
                );
                Assert.Equal(CaseEventKind.Opened, Assert.Single(one.Events).Kind);
            }
        );
        var terms = await context.SearchTerms.Where(term => term.CaseId == cases[0].Id).Select(term => term.Term).ToListAsync();
        Assert.Contains(cases[0].Kid, terms);
        Assert.Contains("f000000", terms);
    }

    [DatabaseTheory]
    public async Task ManySentAtTheSameInstant_AreAllImported(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await SeedAsync(database, apart: TimeSpan.Zero);
        await SaveAsync(database, Enumerable.Range(0, 30).Select(seed.Claim));

        Assert.Equal(30, (await ImportAsync(database, batch: 7)).Done);
    }

    [DatabaseTheory]
    public async Task ADebtorWhoOwesTwice_IsOneDebtor_AlsoBetweenNights(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await SeedAsync(database);
        int[] kinds = [0, 2, 4];
        await SaveAsync(
            database,
            kinds
                .Select(kind => seed.Claim(kind, ClaimSeed.DebtorOf(kind)))
                .Concat(kinds.Select(kind => seed.Claim(kind + 10, ClaimSeed.DebtorOf(kind))))
        );
        await ImportAsync(database);
        await SaveAsync(database, kinds.Select(kind => seed.Claim(kind + 20, ClaimSeed.DebtorOf(kind))));
        await ImportAsync(database);

        await using var context = database.Open();
        var casesOfEach = await context.Cases.GroupBy(one => one.DebtorId).Select(group => group.Count()).ToListAsync();
        Assert.Equal([3, 3, 3], casesOfEach);
        Assert.Equal(3, await context.Debtors.CountAsync());
    }

    [DatabaseTheory]
    public async Task TheSameNameAlone_IsAnotherDebtor_AndSuggestedForMerging(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await SeedAsync(database);
        var known = ClaimSeed.DebtorOf(2);
        await SaveAsync(
            database,
            [
                seed.Claim(1, known),
                seed.Claim(2, known with { BirthDate = null }),
                seed.Claim(3, known with { BirthDate = known.BirthDate!.Value.AddDays(1) }),
            ]
        );

        await ImportAsync(database);

        await using var context = database.Open();
        Assert.Equal(3, await context.Debtors.CountAsync());
        var unknown = await context.Debtors.SingleAsync(debtor => debtor.BirthDate == null);
        var suggestions = await context.DebtorMergeSuggestions.ToListAsync();
        Assert.Equal(2, suggestions.Count);
        Assert.All(suggestions, one => Assert.Contains(unknown.Id, (Guid[])[one.DebtorId, one.OtherDebtorId]));
    }

    [DatabaseTheory]
    public async Task WhatMustBeRefused_IsRefusedWithItsReason_AndTold(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var good = await SeedAsync(database);
        var suspended = await SeedAsync(database, CreditorStanding.Suspended);
        var closed = await SeedAsync(database, portfolioIsClosed: true);
        var duplicate = good.Claim(5);
        await SaveAsync(
            database,
            [
                good.Claim(1),
                good.Claim(2, ClaimSeed.DebtorOf(2), outstanding: new Money(-1)),
                good.Claim(3),
                suspended.Claim(1),
                closed.Claim(1),
                duplicate,
            ]
        );
        await using (var context = database.Open())
            await context.InvoiceNumberReservations.Where(one => one.RegistrationId == duplicate.Id).ExecuteDeleteAsync();

        var run = await ImportAsync(database);

        Assert.Equal((JobOutcome.Succeeded, 6, 2, 4), (run.Outcome, run.Read, run.Done, run.Refused));
        await using var after = database.Open();
        var reasons = await after
            .Registrations.Where(row => row.State == RegistrationState.Refused)
            .ToDictionaryAsync(row => row.Id, row => row.RefusalReason);
        Assert.Equal(
            [
                RefusalReason.CreditorNotActive,
                RefusalReason.PortfolioClosed,
                RefusalReason.DuplicateInvoice,
                RefusalReason.Unreadable,
            ],
            reasons.Values.Order().Select(reason => reason!.Value)
        );
        var told = await after.InboxItems.Select(item => item.RegistrationId!.Value).ToListAsync();
        Assert.Equal(reasons.Keys.Order(), told.Order());
        var mails = await after.OutboxMails.Where(mail => mail.Kind == MailKind.RegistrationRefused).ToListAsync();
        Assert.Equal(
            reasons.Keys.Select(id => $"RegistrationRefused:{id:N}").Order(StringComparer.Ordinal),
            mails.Select(mail => mail.Cause).Order(StringComparer.Ordinal)
        );
        Assert.Contains(
            "\"reason\":\"DuplicateInvoice\"",
            string.Concat(mails.Select(mail => mail.Facts)),
            StringComparison.Ordinal
        );
        Assert.Equal(4, await after.JobRefusals.CountAsync(refusal => refusal.RunId == run.Id));
        Assert.Equal(2, await after.InvoiceNumberReservations.CountAsync());
    }

    [DatabaseTheory]
    public async Task AnInvoice_JoinsTheChosenCase_OnlyWhileThatCanTakeIt(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await SeedAsync(database);
        var debtor = ClaimSeed.DebtorOf(0);
        await SaveAsync(database, [seed.Claim(1, debtor), seed.Claim(2, ClaimSeed.DebtorOf(1))]);
        await ImportAsync(database);
        Guid chosen,
            strangers;
        await using (var context = database.Open())
        {
            var cases = await context.Cases.OrderBy(one => one.CaseNumber).Select(one => one.Id).ToListAsync();
            (chosen, strangers) = (cases[0], cases[1]);
        }

        await SaveAsync(database, [seed.Claim(3, debtor, joinCaseId: chosen), seed.Claim(4, debtor, joinCaseId: strangers)]);
        await ImportAsync(database);
        await using (var context = database.Open())
            await context
                .Cases.Where(one => one.Id == chosen)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Stage, CaseStage.DemandSent));
        await SaveAsync(database, [seed.Claim(5, debtor, joinCaseId: chosen)]);
        await ImportAsync(database);

        await using var after = database.Open();
        var invoices = await after
            .Invoices.GroupBy(invoice => invoice.CaseId)
            .ToDictionaryAsync(group => group.Key, group => group.Count());
        Assert.Equal(4, invoices.Count);
        Assert.Equal((2, 1), (invoices[chosen], invoices[strangers]));
        Assert.Contains(
            await after.SearchTerms.Where(term => term.CaseId == chosen).Select(term => term.Term).ToListAsync(),
            term => term == "f000003"
        );
        Assert.Contains(
            await after.CaseEvents.Where(one => one.CaseId == chosen).Select(one => one.Kind).ToListAsync(),
            kind => kind == CaseEventKind.InvoiceAdded
        );
    }

    [DatabaseTheory]
    public async Task AKnownObjection_HoldsTheCaseFromTheFirstMinute(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await SeedAsync(database);
        await SaveAsync(database, [seed.Claim(1, ClaimSeed.DebtorOf(1), objection: "Varen kom aldri fram.")]);

        await ImportAsync(database);

        await using var context = database.Open();
        var one = await context.Cases.Include(found => found.Disputes).ThenInclude(dispute => dispute.Statements).SingleAsync();
        Assert.True(one.Holds.HasFlag(CaseHold.Disputed));
        Assert.Equal("Varen kom aldri fram.", Assert.Single(Assert.Single(one.Disputes).Statements).Text);
    }

    [DatabaseTheory]
    public async Task WhatWasTakenBack_IsLeftAlone_AndASecondRunDoesNothing(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await SeedAsync(database);
        var takenBack = seed.Claim(2);
        takenBack.TakeBack();
        await SaveAsync(database, [seed.Claim(1), takenBack]);

        var first = await ImportAsync(database);
        var second = await ImportAsync(database);

        Assert.Equal((1, 0), (first.Done, second.Done));
        await using var context = database.Open();
        Assert.Equal(1, await context.Cases.CountAsync());
        Assert.Equal(RegistrationState.Withdrawn, (await context.Registrations.SingleAsync(row => row.Id == takenBack.Id)).State);
    }

    [DatabaseTheory]
    public async Task WhenTooManyFailAtOnce_TheFaultIsOurs_AndNobodyIsRefused(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await SeedAsync(database);
        await SaveAsync(
            database,
            Enumerable.Range(0, 60).Select(n => seed.Claim(n, ClaimSeed.DebtorOf(n), outstanding: new Money(-1)))
        );

        var run = await ImportAsync(database);

        Assert.Equal((JobOutcome.Failed, 0, 0), (run.Outcome, run.Done, run.Refused));
        Assert.NotNull(run.ErrorReference);
        await using var context = database.Open();
        Assert.Equal(60, await context.Registrations.CountAsync(row => row.State == RegistrationState.Submitted));
        Assert.Equal(0, await context.OutboxMails.CountAsync());
    }

    /// <summary>An embedded engine has one writer at a time: the taking back is done before the batch begins, or after.</summary>
    [DatabaseTheory(ServersOnly = true)]
    public async Task WhatIsTakenBackWhileTheNightHasReadIt_BecomesNoCase_AndTheRestDoes(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await SeedAsync(database);
        var takenBack = seed.Claim(2);
        await SaveAsync(database, [seed.Claim(1), takenBack, seed.Claim(3)]);
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        Assert.True((await context.Registrations.SingleAsync(row => row.Id == takenBack.Id)).TakeBack());
        await context.SaveChangesAsync();

        var night = Task.Run(() => ImportAsync(database));
        await UntilItWaitsAsync(database, night);
        await transaction.CommitAsync();
        var run = await night;

        Assert.Equal((JobOutcome.Succeeded, 2, 2, 0), (run.Outcome, run.Read, run.Done, run.Refused));
        Assert.Equal(2, await context.Cases.CountAsync());
        Assert.Equal(
            RegistrationState.Withdrawn,
            (await context.Registrations.AsNoTracking().SingleAsync(row => row.Id == takenBack.Id)).State
        );
    }

    /// <summary>Until the night has come to the row that another transaction holds.</summary>
    private static async Task UntilItWaitsAsync(TestDatabase database, Task night)
    {
        await using var context = database.Open();
        var waiting =
            database.Engine == DatabaseEngine.PostgreSql
                ? "SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
                : "SELECT count(*) AS \"Value\" FROM sys.dm_exec_requests WHERE blocking_session_id <> 0";
        while (!night.IsCompleted && await context.Database.SqlQueryRaw<int>(waiting).SingleAsync() == 0)
            await Task.Delay(20);
    }

    private async Task<ClaimSeed> SeedAsync(
        TestDatabase database,
        CreditorStanding standing = CreditorStanding.Active,
        bool portfolioIsClosed = false,
        TimeSpan? apart = null
    )
    {
        await using var context = database.Open();
        var creditor = await SeededCreditor.CreateAsync(context, _clock.UtcNow, standing, portfolioIsClosed);
        return new(creditor, _clock.UtcNow.AddHours(-9), apart ?? TimeSpan.FromMilliseconds(100));
    }

    private static async Task SaveAsync(TestDatabase database, IEnumerable<Registration> registrations)
    {
        await using var context = database.Open();
        await ClaimSeed.SaveAsync(context, [.. registrations]);
    }

    private async Task<JobRun> ImportAsync(TestDatabase database, int batch = 500)
    {
        await using var night = new NightHost(database, _clock, new JobsOptions { ImportBatch = batch });
        return await night.ImportAsync();
    }
}
