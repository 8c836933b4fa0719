using CrediCare.Data.Access;
using CrediCare.Data.Search;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Inbox;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests;

/// <summary>What the model promises is kept by each database: sums, order, versions, unique keys and the one filter.</summary>
public sealed class SqlTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private readonly SettableClock _clock = new();

    [DatabaseTheory]
    public async Task Amounts_SumSortAndCompareInTheDatabase(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var (creditor, seed) = await SeedAsync(database);
        await using (var context = database.Open())
            await ClaimSeed.SaveAsync(context, [Owing(seed, 1, 10), Owing(seed, 2, 4_000_000_000), Owing(seed, 3, 9)]);

        await using var after = database.Open();
        var rows = after.Registrations.Where(row => row.CreditorId == creditor.CreditorId);
        Assert.Equal(4_000_000_019, await rows.SumAsync(row => row.Outstanding.Ore));
        Assert.Equal(
            [9, 10, 4_000_000_000],
            await rows.OrderBy(row => row.Outstanding.Ore).Select(row => row.Outstanding.Ore).ToListAsync()
        );
        Assert.Equal(2, await rows.CountAsync(row => row.Outstanding.Ore < 11));
    }

    [DatabaseTheory]
    public async Task ALostUpdate_IsRefused(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var (creditor, _) = await SeedAsync(database);
        await using var one = database.Open();
        await using var other = database.Open();
        var first = await one.Creditors.SingleAsync(found => found.Id == creditor.CreditorId);
        var second = await other.Creditors.SingleAsync(found => found.Id == creditor.CreditorId);
        first.ChangeStanding(CreditorStanding.Suspended);
        second.ChangeStanding(CreditorStanding.Ended);
        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());

        Assert.Equal(1, first.Version);
    }

    [DatabaseTheory]
    public async Task OneCause_OneInboxItem_AndOneInvoiceNumber_OneLivingRegistration(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var (creditor, seed) = await SeedAsync(database);
        await using (var context = database.Open())
            await ClaimSeed.SaveAsync(context, [seed.Claim(1)]);

        await using (var context = database.Open())
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => ClaimSeed.SaveAsync(context, [seed.Claim(1)]));
        var registration = Guid.CreateVersion7();
        await using (var context = database.Open())
        {
            context.AddRange(
                Enumerable
                    .Range(0, 2)
                    .Select(_ =>
                        InboxItem.AboutRegistration(
                            InboxKind.RegistrationRefused,
                            creditor.CreditorId,
                            creditor.PortfolioId,
                            registration,
                            null,
                            _clock.UtcNow
                        )
                    )
            );
            await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        }
    }

    [DatabaseTheory]
    public async Task TheOneFilter_ShowsOnesOwn_AndNothingElse(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var (own, ownSeed) = await SeedAsync(database);
        var (_, strangersSeed) = await SeedAsync(database);
        await using (var context = database.Open())
            await ClaimSeed.SaveAsync(context, [ownSeed.Claim(1), strangersSeed.Claim(1)]);
        await using (var night = new NightHost(database, _clock))
            await night.ImportAsync();

        await using var after = database.Open();
        var ticket = await own.SignInAsync(after, _clock.UtcNow);
        var viewer = (await new ViewerQuery(after).FindAsync(ticket, null, _clock.UtcNow, default))?.Viewer;

        Assert.Equal(own.CreditorId, Assert.Single(await after.Creditors.VisibleTo(viewer!).ToListAsync()).Id);
        Assert.Equal(own.PortfolioId, Assert.Single(await after.Portfolios.VisibleTo(viewer!).ToListAsync()).Id);
        Assert.Equal(own.PortfolioId, Assert.Single(await after.Registrations.VisibleTo(viewer!).ToListAsync()).PortfolioId);
        Assert.Equal(own.PortfolioId, Assert.Single(await after.Cases.VisibleTo(viewer!).ToListAsync()).PortfolioId);
        Assert.Equal(own.CreditorId, Assert.Single(await after.Debtors.VisibleTo(viewer!, after.Cases).ToListAsync()).CreditorId);
        Assert.Empty(await after.Documents.VisibleTo(viewer!, after).ToListAsync());
        Assert.Empty(await after.InboxItems.VisibleTo(viewer!).ToListAsync());
        Assert.Empty(await after.RegistrationDrafts.VisibleTo(viewer!).ToListAsync());
    }

    [DatabaseTheory]
    public async Task ATerm_IsComparedByteByByte_SoThatAPrefixIsARange(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var portfolio = Guid.CreateVersion7();
        var case1 = Guid.CreateVersion7();
        await using var context = database.Open();
        context.AddRange(
            ((string[])["ab", "abc", "Abc", "abz", "ac", "a-b", "åb"]).Select(term => new SearchTerm(
                portfolio,
                term,
                case1,
                false
            ))
        );
        await context.SaveChangesAsync();

        var found = await context
            .SearchTerms.Where(term =>
                term.PortfolioId == portfolio && string.Compare(term.Term, "ab") >= 0 && string.Compare(term.Term, "ac") < 0
            )
            .OrderBy(term => term.Term)
            .Select(term => term.Term)
            .ToListAsync();

        Assert.Equal(["ab", "abc", "abz"], found);
    }

    private async Task<(SeededCreditor Creditor, ClaimSeed Seed)> SeedAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var creditor = await SeededCreditor.CreateAsync(context, _clock.UtcNow);
        return (creditor, new ClaimSeed(creditor, _clock.UtcNow.AddHours(-9), TimeSpan.FromSeconds(1)));
    }

    private static Domain.Registrations.Registration Owing(ClaimSeed seed, int number, long ore) =>
        seed.Claim(number, ClaimSeed.DebtorOf(number), outstanding: new Money(ore));
}
