using System.Data.Common;
using CrediCare.Data.Jobs;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests;

/// <summary>Whoever takes a failed saving for somebody who was first must not take a database for that which had no turn to give.</summary>
public sealed class SavingTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateTime Some = new(2026, 11, 23, 11, 0, 0, DateTimeKind.Utc);

    [DatabaseTheory]
    public async Task WhatTheDatabaseDidNotGetTo_IsToldAsItsOwnFailure_AndARowThatIsThereAsOne(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using var first = database.Open();
        await using var second = database.Open();
        await using (var transaction = await first.Database.BeginTransactionAsync())
        {
            await SaveAsync(first);
            second.Database.SetCommandTimeout(1);
            var waited = await Assert.ThrowsAnyAsync<DbException>(() => SaveAsync(second));
            Assert.NotEqual(DatabaseFailure.Data, second.FailureOf(waited));
            await transaction.CommitAsync();
        }

        second.ChangeTracker.Clear();
        await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(second));
    }

    private static async Task SaveAsync(PortalContext context)
    {
        context.Add(new JobLease { Job = "some-job", ExpiresAtUtc = Some });
        await context.SaveChangesAsync();
    }
}
