using CrediCare.Data.Access;
using CrediCare.Data.Identity;
using CrediCare.Domain;
using CrediCare.Domain.Creditors;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Access;

/// <summary>A company keeps an administrator also when its administrators take each other away at the same moment.</summary>
public sealed class LastAdministratorTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private readonly SettableClock _clock = new();

    [DatabaseTheory]
    public async Task WhenAdministratorsTakeEachOtherAwayAtOnce_OneIsLeft(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        for (var round = 0; round < 10; round++)
        {
            var (creditorId, members) = await SeedAsync(database, 4);

            // Each takes the next one away, round in a ring; whoever comes last finds that nobody else would be left.
            var outcomes = await Task.WhenAll(
                members.Select((_, i) => Task.Run(() => EndAsync(database, creditorId, members[(i + 1) % members.Count])))
            );

            Assert.Equal(1, outcomes.Count(outcome => outcome.Refusal == AccessRefusal.LastAdministrator));
            await using var context = database.Open();
            var left = await context.Memberships.Where(one => one.CreditorId == creditorId).ToListAsync();
            Assert.Single(left, one => one.IsLastingAdministrator);
        }
    }

    [DatabaseTheory]
    public async Task ATurn_IsTakenInsideATransaction(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            CreditorAccess.TakeTurnAsync(context, Guid.CreateVersion7(), default)
        );
    }

    [DatabaseTheory]
    public async Task ChosenPortfolios_AreChangedInPlace(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var (creditorId, members) = await SeedAsync(database, 1);
        List<Guid> portfolios;
        await using (var context = database.Open())
            portfolios = await context.Portfolios.Where(one => one.CreditorId == creditorId).Select(one => one.Id).ToListAsync();

        await ChangeAsync(new(MembershipRole.Reader, [portfolios[0], portfolios[1]], null));
        var version = await ChangeAsync(new(MembershipRole.Reader, [portfolios[1], portfolios[2]], null));

        await using var after = database.Open();
        var membership = await after.Memberships.Include(one => one.Portfolios).SingleAsync(one => one.Id == members[0]);
        Assert.Equal(new AccessTerms(MembershipRole.Reader, [portfolios[1], portfolios[2]], null), membership.Terms);
        Assert.Equal(2, version);

        async Task<int> ChangeAsync(AccessTerms terms)
        {
            await using var context = database.Open();
            await using var transaction = await context.Database.BeginTransactionAsync();
            var one = (await CreditorAccess.TakeTurnAsync(context, creditorId, default)).Single();
            _clock.Advance(TimeSpan.FromSeconds(1));
            one.Change(terms, _clock.UtcNow);
            await context.SaveChangesAsync();
            await transaction.CommitAsync();
            return one.Version;
        }
    }

    private static async Task<Outcome<AccessRefusal>> EndAsync(TestDatabase database, Guid creditorId, Guid membershipId)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var all = await CreditorAccess.TakeTurnAsync(context, creditorId, default);
        var one = all.Single(membership => membership.Id == membershipId);
        var outcome = AccessRule.CheckEnd(one, all);
        if (!outcome.Succeeded)
            return outcome;
        one.End(new SettableClock().UtcNow);
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
        return outcome;
    }

    private async Task<(Guid CreditorId, List<Guid> Members)> SeedAsync(TestDatabase database, int administrators)
    {
        await using var context = database.Open();
        var creditor = Creditor.Create(
            "Fjordlys AS",
            SyntheticNumbers.Organisation(Random.Shared.Next(9_000_000)),
            PostalAddress.Unknown,
            null,
            null,
            null,
            deductsVat: true,
            _clock.UtcNow
        );
        foreach (var name in (string[])["Nord", "Sør", "Vest"])
            creditor.AddPortfolio(name);
        var users = Enumerable.Range(0, administrators).Select(_ => TestPeople.User()).ToList();
        var members = users.ConvertAll(user =>
            Membership.Grant(user.Id, creditor.Id, MembershipRole.Administrator, null, null, _clock.UtcNow)
        );
        members.ForEach(one => one.TakeUp(_clock.UtcNow));
        context.Add(creditor);
        context.AddRange(users);
        context.AddRange(members);
        await context.SaveChangesAsync();
        return (creditor.Id, members.ConvertAll(one => one.Id));
    }
}
