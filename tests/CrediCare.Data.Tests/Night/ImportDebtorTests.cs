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

/// <summary>Whose case it becomes: a debtor who is known, a new one, or an open case that takes another invoice.</summary>
public sealed class ImportDebtorTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private readonly ImportScene _scene = new();

    [DatabaseTheory]
    public async Task ADebtorWhoOwesTwice_IsOneDebtor_AlsoBetweenNights(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await _scene.SeedAsync(database);
        int[] kinds = [0, 2, 4];
        await ImportScene.SaveAsync(
            database,
            kinds
                .Select(kind => seed.Claim(kind, ClaimSeed.DebtorOf(kind)))
                .Concat(kinds.Select(kind => seed.Claim(kind + 10, ClaimSeed.DebtorOf(kind))))
        );
        await _scene.ImportAsync(database);
        await ImportScene.SaveAsync(database, kinds.Select(kind => seed.Claim(kind + 20, ClaimSeed.DebtorOf(kind))));
        await _scene.ImportAsync(database);

        await using var context = database.Open();
        var casesOfEach = await context.Cases.GroupBy(one => one.DebtorId).Select(group => group.Count()).ToListAsync();
        Assert.Equal([3, 3, 3], casesOfEach);
        Assert.Equal(3, await context.Debtors.CountAsync());
    }

    [DatabaseTheory]
    public async Task TheSameNameAlone_IsAnotherDebtor_AndSuggestedForMerging(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await _scene.SeedAsync(database);
        var known = ClaimSeed.DebtorOf(2);
        await ImportScene.SaveAsync(
            database,
            [
                seed.Claim(1, known),
                seed.Claim(2, known with { BirthDate = null }),
                seed.Claim(3, known with { BirthDate = known.BirthDate!.Value.AddDays(1) }),
            ]
        );

        await _scene.ImportAsync(database);

        await using var context = database.Open();
        Assert.Equal(3, await context.Debtors.CountAsync());
        var unknown = await context.Debtors.SingleAsync(debtor => debtor.BirthDate == null);
        var suggestions = await context.DebtorMergeSuggestions.ToListAsync();
        Assert.Equal(2, suggestions.Count);
        Assert.All(suggestions, one => Assert.Contains(unknown.Id, (Guid[])[one.DebtorId, one.OtherDebtorId]));
    }

    [DatabaseTheory]
    public async Task AnInvoice_JoinsTheChosenCase_OnlyWhileThatCanTakeIt(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var seed = await _scene.SeedAsync(database);
        var debtor = ClaimSeed.DebtorOf(0);
        await ImportScene.SaveAsync(database, [seed.Claim(1, debtor), seed.Claim(2, ClaimSeed.DebtorOf(1))]);
        await _scene.ImportAsync(database);
        Guid chosen,
            strangers;
        await using (var context = database.Open())
        {
            var cases = await context.Cases.OrderBy(one => one.CaseNumber).Select(one => one.Id).ToListAsync();
            (chosen, strangers) = (cases[0], cases[1]);
        }

        await ImportScene.SaveAsync(
            database,
            [seed.Claim(3, debtor, joinCaseId: chosen), seed.Claim(4, debtor, joinCaseId: strangers)]
        );
        await _scene.ImportAsync(database);
        await using (var context = database.Open())
            await context
                .Cases.Where(one => one.Id == chosen)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.Stage, CaseStage.DemandSent));
        await ImportScene.SaveAsync(database, [seed.Claim(5, debtor, joinCaseId: chosen)]);
        await _scene.ImportAsync(database);

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
}
