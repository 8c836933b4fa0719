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

/// <summary>What the night makes of what was sent.</summary>
public sealed class ImportTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private readonly ImportScene _scene = new();

    [DatabaseTheory]
    public async Task EverySubmittedRegistration_BecomesOneCase_WithAllThatBelongsToIt(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await _scene.SeedAsync(database);
        await ImportScene.SaveAsync(database, Enumerable.Range(0, 123).Select(seed.Claim));

        var run = await _scene.ImportAsync(database, batch: 50);

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
        Assert.False(await context.RegistrationTerms.AnyAsync());
    }

    [DatabaseTheory]
    public async Task ManySentAtTheSameInstant_AreAllImported(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await _scene.SeedAsync(database, apart: TimeSpan.Zero);
        await ImportScene.SaveAsync(database, Enumerable.Range(0, 30).Select(seed.Claim));

        Assert.Equal(30, (await _scene.ImportAsync(database, batch: 7)).Done);
    }

    [DatabaseTheory]
    public async Task AKnownObjection_HoldsTheCaseFromTheFirstMinute(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await _scene.SeedAsync(database);
        await ImportScene.SaveAsync(database, [seed.Claim(1, ClaimSeed.DebtorOf(1), objection: "Varen kom aldri fram.")]);

        await _scene.ImportAsync(database);

        await using var context = database.Open();
        var one = await context.Cases.Include(found => found.Disputes).ThenInclude(dispute => dispute.Statements).SingleAsync();
        Assert.True(one.Holds.HasFlag(CaseHold.Disputed));
        Assert.Equal("Varen kom aldri fram.", Assert.Single(Assert.Single(one.Disputes).Statements).Text);
    }
}
