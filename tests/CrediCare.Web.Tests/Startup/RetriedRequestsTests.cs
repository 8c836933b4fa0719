using CrediCare.Data;
using CrediCare.Data.Audit;
using CrediCare.Domain;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Tests.Features.Api;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Web.Tests.Startup;

/// <summary>A real deadlock, of which the server ends the request's part.</summary>
public sealed class RetriedRequestsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private const string Number = "VRANGLAAS-1";
    private const string Registrations = "/api/v1/registrations";

    // Who waits looks for a knot once, after this long: it must be tied by then, on a busy machine too.
    private const string LooksLate = "Options=-c deadlock_timeout=6s";

    [Fact]
    public async Task WhatTheDatabaseEnded_IsDoneAnew_AndNobodyIsToldToTryAgain()
    {
        var database = await databases.NewAsync(DatabaseEngine.PostgreSql);
        await using var site = new PortalOn(database, LooksLate);
        using var browser = await site.SignInAsync(PortalFactory.Creditor);
        await new Registering(browser).SendAsync();
        var review = await new Registering(browser).ToReviewAsync(invoice: Registering.Invoice(("InvoiceNumber", Number)));

        var sent = await InAKnotAsync(database, site.Clock.UtcNow, () => browser.SubmitAsync(review, []));
        var receipt = await browser.FollowAsync(sent.Location!);

        Assert.EndsWith("/receipt", receipt.Path, StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(site));
    }

    [Fact]
    public async Task AProgramsCall_IsDoneAnewUnderItsKey_WhichIsNotInTheWay()
    {
        var database = await databases.NewAsync(DatabaseEngine.PostgreSql);
        await using var site = new PortalOn(database, LooksLate);
        var program = site.Program(await site.MakeNarrowKeyAsync());
        Assert.Equal(201, (await program.SendAsync(Registrations, Claims.One())).Status);
        var (claim, once) = (Claims.One(), PublicId.New());
        Claims.Put(claim, "/invoice/number", Number);

        var sent = await InAKnotAsync(database, site.Clock.UtcNow, () => program.SendAsync(Registrations, claim, once));
        var again = await program.SendAsync(Registrations, claim, once);

        Assert.True(sent.Status == 201, sent.Text);
        Assert.Equal((sent.Status, sent.Text), (again.Status, again.Text));
        Assert.Equal(1, await CountAsync(site));
        Assert.StartsWith("API: ", await WhoRegisteredAsync(site), StringComparison.Ordinal);
    }

    /// <summary>
    /// Holds every invoice number while the claim is sent, and then asks for the receipts that the claim holds: neither can go on.
    /// </summary>
    private static async Task<T> InAKnotAsync<T>(TestDatabase database, DateTime now, Func<Task<T>> send)
    {
        await using var other = database.Open();
        await using var transaction = await other.Database.BeginTransactionAsync();
        // Who looks first finds the knot; this one does not look.
        await other.Database.ExecuteSqlRawAsync("SET LOCAL deadlock_timeout = '5min'");
        var held = InvoiceNumberKey.Of(Number);
        await other.InvoiceNumberReservations.ExecuteUpdateAsync(set => set.SetProperty(one => one.NumberKey, held));

        var sending = send();
        await UntilSomebodyWaitsAsync(database);
        await NumberSeriesTaker.TakeAsync(other, NumberSeriesTaker.Receipt, now.Year, 1, default);
        await transaction.RollbackAsync();
        return await sending;
    }

    private static Task<int> CountAsync(PortalFactory site) =>
        site.WithDatabaseAsync(context => context.Registrations.CountAsync(one => one.InvoiceNumber == Number));

    /// <summary>As the log has it.</summary>
    private static Task<string> WhoRegisteredAsync(PortalFactory site) =>
        site.WithDatabaseAsync(context =>
            (
                from entry in context.AuditEntries
                where entry.Action == AuditAction.Registered
                join claim in context.Registrations on entry.SubjectId equals (Guid?)claim.Id
                where claim.InvoiceNumber == Number
                join user in context.Users on entry.UserId equals (Guid?)user.Id into users
                from user in users.DefaultIfEmpty()
                select user == null ? "nobody" : user.FullName
            ).SingleAsync()
        );

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
