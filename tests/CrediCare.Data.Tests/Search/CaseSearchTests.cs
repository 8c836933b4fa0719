using CrediCare.Data.Access;
using CrediCare.Data.Jobs;
using CrediCare.Data.Search;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Identifiers;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Search;

public sealed class CaseSearchTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateTime Now = new(2026, 11, 22, 1, 0, 0, DateTimeKind.Utc);
    private static long _running = 7_000;

    [DatabaseTheory]
    public async Task Matching_NeedsEveryWord_InAnyOrder_AndStaysWithinThePortfolios(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        await using var context = database.Open();
        var own = await SeededCreditor.CreateAsync(context, Now);
        var other = await SeededCreditor.CreateAsync(context, Now);
        var ingrid = await AddAsync(context, own, "Ingrid Ækeprøve");
        await AddAsync(context, own, "Jonas Ækeprøve");
        var stranger = await AddAsync(context, other, "Ingrid Ækeprøve");

        Assert.Equal([ingrid.Id], await FindAsync(context, ViewerOf(own), "aekeprove ingr"));
        Assert.Equal(2, (await FindAsync(context, ViewerOf(own), "ækeprø")).Count);
        Assert.Empty(await FindAsync(context, ViewerOf(own), "ingrid jonas"));
        Assert.Empty(await FindAsync(context, ViewerOf(own), stranger.CaseNumber));
        Assert.Empty(await context.IdsOfCasesMatching(ViewerOf(own), TypedSearch.Parse(stranger.CaseNumber)!).ToListAsync());
        Assert.Equal([stranger.Id], await FindAsync(context, ViewerOf(other), stranger.Kid));
    }

    [DatabaseTheory]
    public async Task Matching_LettersOfEveryScript_EndTheRangeWhereThePrefixEnds(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        await using var context = database.Open();
        var own = await SeededCreditor.CreateAsync(context, Now);
        var first = await AddAsync(context, own, "Żółć 𝒜nna");
        var second = await AddAsync(context, own, "Иван Ж");

        Assert.Equal([first.Id], await FindAsync(context, ViewerOf(own), "zo"));
        Assert.Equal([first.Id], await FindAsync(context, ViewerOf(own), "𝒜"));
        Assert.Equal([second.Id], await FindAsync(context, ViewerOf(own), "ива"));
        Assert.Empty(await FindAsync(context, ViewerOf(own), "ивб"));
    }

    private static async Task<List<Guid>> FindAsync(PortalContext context, Viewer viewer, string typed) =>
        await context.Cases.Matching(context, viewer, TypedSearch.Parse(typed)!).Select(one => one.Id).ToListAsync();

    private static Viewer ViewerOf(SeededCreditor creditor)
    {
        var membership = new ViewerMembership(
            creditor.CreditorId,
            "",
            creditor.Name,
            "",
            MembershipRole.Member,
            true,
            [creditor.PortfolioId]
        );
        return new Viewer(creditor.UserId, "Kari", null, [membership], membership);
    }

    private static async Task<Case> AddAsync(PortalContext context, SeededCreditor creditor, string name)
    {
        var running = Interlocked.Increment(ref _running);
        var identity = new DebtorIdentity(DebtorKind.Person, name, null, null, null, null);
        var registration = new ClaimSeed(creditor, Now.AddDays(-1), TimeSpan.FromSeconds(1)).Claim((int)running, identity);
        var debtor = Debtor.Create(creditor.CreditorId, identity, registration.DebtorContact, Now);
        var number = CaseNumber.Create(2026, running);
        var one = Case.Open(
            number,
            number.Digits,
            "inkassoloven-1988",
            registration,
            debtor.Id,
            creditor.Name,
            new DateOnly(2026, 11, 22),
            Now
        );
        context.AddRange(debtor, registration, one);
        context.AddRange(CaseSearchTerms.Of(one, debtor));
        await context.SaveChangesAsync();
        await context.MarkImportedAsync([registration], default);
        return one;
    }
}
