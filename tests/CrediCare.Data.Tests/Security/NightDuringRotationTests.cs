using CrediCare.Data.Jobs;
using CrediCare.Data.Security;
using CrediCare.Domain.Debtors;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Security;

public sealed class NightDuringRotationTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const string BirthNumber = "15857050093";

    /// <summary>One claim was sent before the new master key was put in, one after; nobody has run rotate-keys yet.</summary>
    [DatabaseTheory]
    public async Task OnePerson_HashedUnderTwoKeys_BecomesOneDebtor(DatabaseEngine engine)
    {
        var clock = new SettableClock();
        var database = await databases.NewAsync(engine);
        await using (var context = database.Open())
        {
            var seed = new ClaimSeed(
                await SeededCreditor.CreateAsync(context, clock.UtcNow),
                clock.UtcNow.AddHours(-9),
                TimeSpan.FromSeconds(1)
            );
            await ClaimSeed.SaveAsync(
                context,
                [
                    seed.Claim(1, Person(TestKeys.First, "Kari Prøve")),
                    seed.Claim(2, Person(TestKeys.SecondAndFirst, "Kari Prøve Gift")),
                ]
            );
        }

        await using var night = new NightHost(database, clock, keys: TestKeys.SecondAndFirst);
        var run = await night.ImportAsync();

        Assert.Equal((JobOutcome.Succeeded, 2), (run.Outcome, run.Done));
        await using var after = database.Open();
        Assert.Equal(1, await after.Debtors.CountAsync());
    }

    private static DebtorIdentity Person(MasterKeys keys, string name)
    {
        var vault = new Vault(keys);
        return new(
            DebtorKind.Person,
            name,
            null,
            null,
            vault.Seal(BirthNumber, Purposes.BirthNumber),
            vault.KeyedHash(BirthNumber, Purposes.BirthNumber)
        );
    }
}
