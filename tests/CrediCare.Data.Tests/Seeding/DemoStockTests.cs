using CrediCare.Data.Access;
using CrediCare.Data.Jobs;
using CrediCare.Data.Rates;
using CrediCare.Data.Search;
using CrediCare.Data.Security;
using CrediCare.Data.Seeding.Stock;
using CrediCare.Data.Tests.Security;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Messages;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Seeding;

public sealed class DemoStockTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly StockOrder Order = new(5, 500);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly SettableClock Clock = new();
    private static readonly Viewer Staff = new(Guid.NewGuid(), "", Identity.StaffRole.Caseworker, [], null);
    private static readonly Vault VaultOfTests = new(TestKeys.First);

    [DatabaseTheory]
    public async Task Stock_AddsUp_IsFound_AndLeavesTheTablesAsTheyWere(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var indexes = await IndexesAsync(database);

        var made = await SeedAsync(database, Order);

        Assert.Null(made.Refusal);
        Assert.NotEmpty(indexes);
        Assert.Equal(indexes, await IndexesAsync(database));
        await using var context = database.Open();
        var cases = await context
            .Cases.AsNoTracking()
            .AsSplitQuery()
            .Include(one => one.Invoices)
            .Include(one => one.Ledger)
            .Include(one => one.Events)
            .ToListAsync();
        await CountsAgreeAsync(context, cases);
        await NumbersAreRightAsync(context, cases);
        var rates = await new RateBook(context).LateInterestRatesAsync(default);
        Assert.All(cases, one => AddsUp(one, one.BalanceOn(one.ClosedOn ?? Today, rates)));
        Assert.True(cases.Select(one => one.Stage).Distinct().Count() > 7, "Hardly any stage is there.");
        Assert.All(cases, one => Assert.DoesNotContain(one.Events, happened => happened.RecordedAtUtc > Clock.UtcNow));
        await FindsAsync(context, cases[^1]);
        await TellsAsync(context);
        Assert.Equal(JobOutcome.Succeeded, (await context.JobRuns.SingleAsync()).Outcome);
    }

    [Fact]
    public async Task TheSameOrder_GivesTheSameStock_AndOnlyOnce()
    {
        var (first, second) = (await databases.NewAsync(DatabaseEngine.Sqlite), await databases.NewAsync(DatabaseEngine.Sqlite));
        await SeedAsync(first, Order);
        await SeedAsync(second, Order);

        Assert.Equal(await ContentAsync(first), await ContentAsync(second));
        Assert.Equal(StockRefusal.AlreadyThere, (await SeedAsync(first, Order)).Refusal);
        await using var context = second.Open();
        await context.JobRuns.ExecuteUpdateAsync(set => set.SetProperty(run => run.Outcome, JobOutcome.Running));
        Assert.Equal(StockRefusal.BrokenOff, (await SeedAsync(second, Order)).Refusal);
        Assert.Equal(Order.Cases, await context.Cases.CountAsync());
    }

    private static async Task CountsAgreeAsync(PortalContext context, List<Case> cases)
    {
        Assert.Equal(Order.Cases, cases.Count);
        Assert.Equal(Order.Creditors, await context.Creditors.CountAsync());
        var largest = await context.Creditors.SingleAsync(one => one.OrganisationNumber == "310000019");
        Assert.Equal(Order.Cases / 10, cases.Count(one => one.CreditorId == largest.Id));
        var states = await context
            .Registrations.GroupBy(one => one.State)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count);
        Assert.Equal(cases.Sum(one => one.Invoices.Count), states[RegistrationState.Imported]);
        Assert.Equal(1, states.Where(state => state.Key != RegistrationState.Imported).Sum(state => state.Value));
        Assert.False(
            await context.PaymentPlans.AnyAsync(plan => plan.NextDueOn < Today && plan.State == PaymentPlanState.Active)
        );
        Assert.False(await context.OutboxMails.AnyAsync());
        Assert.True(cases.Count > cases.Select(one => one.DebtorId).Distinct().Count() * 10 / 9, "Nobody owes twice.");
    }

    private static async Task NumbersAreRightAsync(PortalContext context, List<Case> cases)
    {
        Assert.All(cases, one => Assert.True(CaseNumber.TryParse(one.CaseNumber, out _)));
        Assert.All(cases, one => Assert.True(PaymentReference.TryParse(one.Kid, out var kid) && kid.PassesMod10));
        Assert.Equal(
            cases.OrderBy(one => one.OpenedOn.Year).ThenBy(one => one.CaseNumber).Select(one => one.OpenedOn),
            cases.Select(one => one.OpenedOn).Order()
        );
        var debtors = await context.Debtors.AsNoTracking().ToListAsync();
        var organisations = debtors.Select(one => one.OrganisationNumber).OfType<string>().ToList();
        Assert.All(organisations, one => Assert.True(one[0] == '3' && OrganisationNumber.TryParse(one, out _), one));
        Assert.Distinct(organisations);
        var births = debtors.Where(one => one.BirthNumberSealed is not null).ToList();
        Assert.NotEmpty(births);
        var numbers = births.ConvertAll(one => VaultOfTests.OpenText(one.BirthNumberSealed!, Purposes.BirthNumber));
        Assert.Distinct(numbers);
        foreach (var (debtor, number) in births.Zip(numbers))
        {
            Assert.True(NationalIdentityNumber.TryParse(number, BirthNumberRules.Testing, out var read) && read.IsSynthetic);
            Assert.Contains(debtor.BirthDate!.Value, read.BirthDates);
            Assert.Equal(VaultOfTests.KeyedHash(number, Purposes.BirthNumber), debtor.BirthNumberHash);
        }
    }

    /// <summary>What is left by the domain is what is left by plain addition of the entries, and what is paid owes nothing.</summary>
    private static void AddsUp(Case one, ClaimBalance balance)
    {
        Money Left(LedgerComponent component) =>
            one.Ledger.Where(entry => entry.Component == component).Sum(entry => entry.Amount);

        Assert.Equal(Left(LedgerComponent.Principal), balance.Principal.Outstanding);
        Assert.Equal(Left(LedgerComponent.Fees), balance.Fees.Outstanding);
        Assert.Equal(Left(LedgerComponent.LegalCosts), balance.LegalCosts.Outstanding);
        Assert.Equal(Left(LedgerComponent.Interest) + balance.AccruedInterest, balance.Interest.Outstanding);
        Assert.Equal(-Left(LedgerComponent.Excess), one.Excess);
        Assert.Equal(one.Excess > Money.Zero, one.ExcessSince is not null);
        if (one.ClosedReason is ClosedReason.Paid or ClosedReason.Credited)
            Assert.Equal(Money.Zero, balance.Total);
        if (one.ClosedReason == ClosedReason.Paid)
            Assert.Equal(
                balance.Paid - one.Excess,
                one.Ledger.Where(entry => entry.Amount > Money.Zero).Sum(entry => entry.Amount)
            );
    }

    private static async Task FindsAsync(PortalContext context, Case one)
    {
        foreach (var typed in new[] { one.CaseNumber, one.Invoices[0].InvoiceNumber })
        {
            var found = context.Cases.Matching(context, Staff, TypedSearch.Parse(typed)!);
            Assert.Contains(one.Id, await found.Select(each => each.Id).ToListAsync());
        }
    }

    /// <summary>What waits for the creditor lies in the inbox, unread while it is new; of the conversations only the latest wait for us.</summary>
    private static async Task TellsAsync(PortalContext context)
    {
        var items = await context.InboxItems.AsNoTracking().ToListAsync();
        var waiting = await context
            .Decisions.Where(one => one.State == DecisionState.Waiting)
            .Select(one => one.Id)
            .ToListAsync();
        Assert.NotEmpty(waiting);
        Assert.All(waiting, id => Assert.Contains(items, item => item.DecisionId == id));
        Assert.All(items, item => Assert.InRange(item.CreatedAtUtc, new DateTime(2024, 12, 31, 23, 0, 0), Clock.UtcNow));
        var read = await context.InboxReadings.Select(reading => reading.ItemId).ToListAsync();
        Assert.InRange(read.Count, 1, items.Count - 1);
        Assert.All(
            items.Where(item => read.Contains(item.Id)),
            item => Assert.True(item.CreatedAtUtc < Clock.UtcNow.AddDays(-17))
        );
        var threads = await context.MessageThreads.AsNoTracking().Include(one => one.Messages).ToListAsync();
        Assert.NotEmpty(threads);
        Assert.All(threads.SelectMany(one => one.Messages), message => Assert.True(message.WrittenAtUtc < Clock.UtcNow));
        Assert.All(
            threads.Where(one => one.Turn == ThreadTurn.Staff),
            one => Assert.True(one.LastMessageAtUtc > Clock.UtcNow.AddDays(-4))
        );
        var sent = await context.Registrations.SingleAsync(one => one.State != RegistrationState.Imported);
        var found = context.Registrations.Matching(context, Staff, TypedSearch.Parse(sent.ReceiptNumber)!);
        Assert.Equal(sent.Id, await found.Select(each => each.Id).SingleAsync());
    }

    private static async Task<Outcome<StockProgress, StockRefusal>> SeedAsync(TestDatabase database, StockOrder order)
    {
        await DemoCasesTests.SeedPeopleAsync(database, Clock);
        await using var context = database.Open();
        return await new DemoStock(context, new RateBook(context), VaultOfTests, Clock).SeedAsync(order, _ => { }, default);
    }

    private static async Task<List<string>> ContentAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context
            .LedgerEntries.Join(context.Cases, entry => entry.CaseId, one => one.Id, (entry, one) => new { entry, one })
            .Join(
                context.Debtors,
                row => row.one.DebtorId,
                debtor => debtor.Id,
                (row, debtor) =>
                    new
                    {
                        row.entry,
                        row.one,
                        debtor,
                    }
            )
            .OrderBy(row => row.one.CaseNumber)
            .ThenBy(row => row.entry.BookedOn)
            .ThenBy(row => row.entry.Component)
            .ThenBy(row => row.entry.Amount.Ore)
            .Select(row => row.one.CaseNumber + row.debtor.Name + row.debtor.Phone + row.entry.BookedOn + row.entry.Amount.Ore)
            .ToListAsync();
    }

    private static async Task<List<string>> IndexesAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context
            .Database.SqlQueryRaw<string>(
                database.Engine switch
                {
                    DatabaseEngine.Sqlite =>
                        "SELECT sql AS \"Value\" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
                    DatabaseEngine.PostgreSql => "SELECT indexdef AS \"Value\" FROM pg_indexes WHERE schemaname = 'public'",
                    DatabaseEngine.SqlServer => "SELECT name AS \"Value\" FROM sys.indexes WHERE name IS NOT NULL",
                }
            )
            .OrderBy(index => index)
            .ToListAsync();
    }
}
