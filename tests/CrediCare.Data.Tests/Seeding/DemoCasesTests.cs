using CrediCare.Data.Identity;
using CrediCare.Data.Rates;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Cases;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Seeding;

public sealed class DemoCasesTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    [DatabaseTheory]
    public async Task TwoHundredCases_StandInEveryStage_WithEveryHold_AndEveryReasonForClosing(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SeedAsync(database, 200, new SettableClock());
        await using var context = database.Open();

        var cases = await context.Cases.AsNoTracking().ToListAsync();

        Assert.InRange(cases.Count, 170, 230);
        Assert.Empty(Enum.GetValues<CaseStage>().Except(cases.Select(one => one.Stage)));
        Assert.Empty(Enum.GetValues<ClosedReason>().Except(cases.Select(one => one.ClosedReason).OfType<ClosedReason>()));
        Assert.Equal(
            CaseHold.PausedByCreditor
                | CaseHold.Disputed
                | CaseHold.PlanAwaitingApproval
                | CaseHold.PlanActive
                | CaseHold.PlanBreached
                | CaseHold.AwaitingCreditor,
            cases.Aggregate(CaseHold.None, (all, one) => all | one.Holds)
        );
        Assert.False(
            await context.Registrations.AnyAsync(one =>
                one.DebtorKind != DebtorKind.Person
                && context.Portfolios.Any(portfolio =>
                    portfolio.Id == one.PortfolioId && (portfolio.Name == "Privatkunder" || portfolio.Name == "Pasienter")
                )
            ),
            "A firm stands among people."
        );
        Assert.True(await context.CaseEvents.AnyAsync(one => one.Kind == CaseEventKind.AcceptedAfterAssessment));
        var states = await context.Registrations.Select(one => one.State).Distinct().ToListAsync();
        Assert.Empty(Enum.GetValues<RegistrationState>().Except([RegistrationState.Draft]).Except(states));
        Assert.Equal(3, await context.InboxItems.Select(item => item.Kind).Distinct().CountAsync());
    }

    [DatabaseTheory]
    public async Task Again_AddsNothing(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await SeedAsync(database, 40, new SettableClock());
        await using var context = database.Open();
        var before = await context.Cases.CountAsync();

        await SeedAsync(database, 40, new SettableClock());

        Assert.Equal(before, await context.Cases.CountAsync());
    }

    /// <summary>A start in a half-year whose rate is not known yet must not fail; nothing may lie in the future either.</summary>
    [Theory]
    [InlineData("2026-11-23T11:00:00Z")]
    [InlineData("2027-03-29T00:30:00Z")]
    [InlineData("2028-02-29T22:59:00Z")]
    public async Task OnAnyDay_NothingLiesInTheFuture(string now)
    {
        var clock = new SettableClock
        {
            UtcNow = DateTime.Parse(now, null, System.Globalization.DateTimeStyles.AdjustToUniversal),
        };
        var database = await databases.NewAsync(DatabaseEngine.Sqlite);

        await SeedAsync(database, 120, clock);

        await using var context = database.Open();
        Assert.NotEmpty(await context.Cases.ToListAsync());
        Assert.False(await context.CaseEvents.AnyAsync(happened => happened.RecordedAtUtc > clock.UtcNow));
        Assert.False(await context.LedgerEntries.AnyAsync(entry => entry.RecordedAtUtc > clock.UtcNow));
        Assert.False(await context.Registrations.AnyAsync(one => one.SubmittedAtUtc > clock.UtcNow));
    }

    internal static async Task SeedPeopleAsync(TestDatabase database, TimeProvider clock)
    {
        await using var context = database.Open();
        await new DemoPeople(context, new QuickHasher(), new UpperInvariantLookupNormalizer(), clock).SeedAsync(
            "Demo-passord-2026",
            default
        );
        await new RequiredData(context, clock).WriteMissingAsync(default);
    }

    internal static async Task SeedAsync(TestDatabase database, int cases, TimeProvider clock)
    {
        await SeedPeopleAsync(database, clock);
        await using var context = database.Open();
        await new DemoCases(context, new RateBook(context), clock).SeedAsync(cases, default);
    }

    private sealed class QuickHasher : IPasswordHasher<PortalUser>
    {
        public string HashPassword(PortalUser user, string password) => "not used here";

        public PasswordVerificationResult VerifyHashedPassword(PortalUser user, string hashedPassword, string providedPassword) =>
            PasswordVerificationResult.Failed;
    }
}
