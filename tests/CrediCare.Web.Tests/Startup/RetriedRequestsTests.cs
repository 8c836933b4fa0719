using CrediCare.Data;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Startup;

/// <summary>A real deadlock, of which the server ends the request's part.</summary>
public sealed class RetriedRequestsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const string Number = "VRANGLAAS-1";

    [Fact]
    public async Task WhatTheDatabaseEnded_IsDoneAnew_AndNobodyIsToldToTryAgain()
    {
        var database = await databases.NewAsync(DatabaseEngine.PostgreSql);
        await using var site = new PortalOn(database);
        using var browser = await site.SignInAsync(PortalFactory.Creditor);
        await new Registering(browser).SendAsync();
        var review = await new Registering(browser).ToReviewAsync(invoice: Registering.Invoice(("InvoiceNumber", Number)));
        await using var other = database.Open();
        await using var transaction = await other.Database.BeginTransactionAsync();
        // Who looks first finds the knot; this one does not look.
        await other.Database.ExecuteSqlRawAsync("SET LOCAL deadlock_timeout = '5min'");
        var held = InvoiceNumberKey.Of(Number);
        await other.InvoiceNumberReservations.ExecuteUpdateAsync(set => set.SetProperty(one => one.NumberKey, held));

        var sending = browser.SubmitAsync(review, []);
        await UntilSomebodyWaitsAsync(database);
        await NumberSeriesTaker.TakeAsync(other, NumberSeriesTaker.Receipt, site.Clock.UtcNow.Year, 1, default);
        await transaction.RollbackAsync();
        var receipt = await browser.FollowAsync((await sending).Location!);

        Assert.EndsWith("/receipt", receipt.Path, StringComparison.Ordinal);
        Assert.Equal(
            1,
            await site.WithDatabaseAsync(context => context.Registrations.CountAsync(one => one.InvoiceNumber == Number))
        );
    }

    private static async Task UntilSomebodyWaitsAsync(TestDatabase database)
    {
        await using var context = database.Open();
        while (
            !await context
                .Database.SqlQueryRaw<bool>(
                    """
                    SELECT EXISTS (SELECT 1 FROM pg_stat_activity
                    WHERE datname = current_database() AND wait_event_type = 'Lock') AS "Value"
                    """
                )
                .SingleAsync()
        )
            await Task.Delay(20);
    }
}
