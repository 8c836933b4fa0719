using CrediCare.Data.Access;
using CrediCare.Data.Jobs;
using CrediCare.Data.Search;
using CrediCare.Domain;
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

    [DatabaseTheory]
    public async Task ADebtorIsFoundByTelephoneEmailAndAddress_ByThoseWhoSeeACaseOnly(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        await using var context = database.Open();
        var own = await SeededCreditor.CreateAsync(context, Now);
        var other = await SeededCreditor.CreateAsync(context, Now);
        var contact = new ContactDetails(
            new PostalAddress("Blåbærstien 12 B", "v/ Åse", "0585", "Ålesund", "NO"),
            "+4792345678",
            "Ingrid@Øyeblikk.example"
        );
        var one = await AddAsync(context, own, "7-Eleven Bjørnøya", contact);

        foreach (
            var typed in new[]
            {
                "92 34 56 78",
                "+47 92345678",
                "ingrid@øyeblikk.example",
                "Ingrid@oyeblikk",
                "blabaer",
                "Blåbærstien 12",
                "12b blåbærstien",
                "blåbærstien 12 B",
                "0585 Ålesund",
                "alesund 585",
                "7-eleven",
                "eleven 7",
            }
        )
        {
            Assert.Equal((typed, one.Id), (typed, Assert.Single(await FindAsync(context, ViewerOf(own), typed))));
            Assert.Empty(await FindAsync(context, ViewerOf(other), typed));
            Assert.Empty(await NearestAsync(context, ViewerOf(other), typed));
        }

        Assert.Equal([one.Id], (await NearestAsync(context, ViewerOf(own), "blåb ålesund")).Distinct());
        Assert.Empty(await NearestAsync(context, ViewerOf(own), "blåb bergen"));
        Assert.Equal([one.Id], await MeantAsync(context, ViewerOf(own), "92345678"));
        Assert.Equal([one.Id], await MeantAsync(context, ViewerOf(own), TypedSearch.Parse("INGRID@øyeblikk.example")!.Exact!));
        Assert.Empty(await MeantAsync(context, ViewerOf(own), "585"));
        Assert.Empty(await MeantAsync(context, ViewerOf(own), "12b"));
    }

    private static async Task<List<Guid>> MeantAsync(PortalContext context, Viewer viewer, string exact) =>
        await context.Cases.MeantBy(context, viewer, exact).Select(one => one.Id).ToListAsync();

    private static Task<List<Guid>> NearestAsync(PortalContext context, Viewer viewer, string typed) =>
        context.FirstCasesMatching(viewer, TypedSearch.Parse(typed)!, 10).ToListAsync();

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

    private static async Task<Case> AddAsync(
        PortalContext context,
        SeededCreditor creditor,
        string name,
        ContactDetails? contact = null
    )
    {
        var running = Interlocked.Increment(ref _running);
        var identity = new DebtorIdentity(DebtorKind.Person, name, null, null, null, null);
        var registration = new ClaimSeed(creditor, Now.AddDays(-1), TimeSpan.FromSeconds(1)).Claim((int)running, identity);
        var debtor = Debtor.Create(creditor.CreditorId, identity, contact ?? registration.DebtorContact, Now);
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
