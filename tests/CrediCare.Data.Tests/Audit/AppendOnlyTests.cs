using CrediCare.Data.Audit;
using CrediCare.Data.Security;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Audit;

/// <summary>The context adds to the log and to its seals, and does nothing else to them.</summary>
public sealed class AppendOnlyTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private readonly DateTime _now = new SettableClock().UtcNow;

    [DatabaseTheory]
    public async Task AnEntry_IsNeitherEditedNorDeleted(DatabaseEngine engine)
    {
        var database = await databases.OfAsync(engine);
        var ids = await AuditRows.WriteAsync(database, 2, _now);
        await using (var context = database.Open())
        {
            var entry = await context.AuditEntries.SingleAsync(one => one.Id == ids[0]);
            context.Entry(entry).Property(one => one.Detail).CurrentValue = "noe annet";
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        }

        await using (var context = database.Open())
        {
            context.Remove(await context.AuditEntries.SingleAsync(one => one.Id == ids[1]));
            Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
        }

        await using var after = database.Open();
        Assert.Equal(2, await after.AuditEntries.CountAsync(one => ids.Contains(one.Id) && one.Detail != "noe annet"));
    }

    [DatabaseTheory]
    public async Task ASeal_IsNeitherEditedNorDeleted(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using (var context = database.Open())
        {
            context.Add(AuditSeal.Over([], null, new Vault(new MasterKeys(new byte[MasterKeys.Length])), _now));
            await context.SaveChangesAsync();
        }

        await using (var context = database.Open())
        {
            context.Remove(await context.AuditSeals.SingleAsync());
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        }
    }
}
