using System.Data.Common;
using System.Globalization;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Debtors;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests;

/// <summary>
/// Whatever a row holds, the fast way writes what EF's own way writes: the same rows go into twin databases, one by each
/// way, and the columns are compared as the driver reads them.
/// </summary>
public sealed class BulkInsertTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly string[] Texts =
    [
        "",
        " ",
        "Øystein Ås",
        "'; DROP TABLE \"Debtors\"; --",
        "😀 emoji",
        "linje\nto\t",
        "@p0",
        new('x', 100),
    ];

    private readonly SettableClock _clock = new();

    [DatabaseTheory]
    public async Task AnyRows_AreWrittenAsEfWritesThem(DatabaseEngine engine)
    {
        var (fast, slow) = (await databases.NewAsync(engine), await databases.NewAsync(engine));
        var creditor = await SeedTwinsAsync(fast, slow);
        var random = new Random(20261121);
        foreach (var count in (int[])[1, 2, 3, 7, 64, 65, 200])
        {
            await WriteBothAsync(fast, slow, Many(count, () => AnyDebtor(random, creditor)));
            await WriteBothAsync(fast, slow, Many(count, () => AnyRegistration(random, creditor)));
            await WriteBothAsync(fast, slow, Many(count, () => AnyMail(random)));
        }

        foreach (var table in (string[])["Debtors", "Registrations", "OutboxMails"])
        {
            var written = await RowsAsync(fast, table);
            Assert.Equal(342, written.Count);
            Assert.Equal(await RowsAsync(slow, table), written);
        }
    }

    /// <summary>SQLite keeps texts of any length.</summary>
    [DatabaseTheory(ServersOnly = true)]
    public async Task ATextThatIsTooLong_IsRefused_NeverCutOff(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();
        await using var transaction = await context.Database.BeginTransactionAsync();

        var failure = await Assert.ThrowsAnyAsync<DbException>(() =>
            BulkInsert.InsertAsync(context, [new NumberSeries { Kind = new string('x', 101), Year = 2026 }], default)
        );

        Assert.Equal(DatabaseFailure.Data, context.FailureOf(failure));
    }

    [DatabaseTheory]
    public async Task ADuplicate_IsAboutTheRow_AndInsertUnlessThereGoesOn(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var series = new NumberSeries
        {
            Kind = "twice",
            Year = 2026,
            Next = 5,
        };
        await BulkInsert.InsertUnlessThereAsync(context, series, default);
        series.Next = 9;
        await BulkInsert.InsertUnlessThereAsync(context, series, default);
        await transaction.CommitAsync();

        Assert.Equal(5, (await context.NumberSeries.SingleAsync(one => one.Kind == "twice")).Next);
    }

    [DatabaseTheory]
    public async Task OutsideATransaction_ItIsRefused(DatabaseEngine engine)
    {
        await using var context = (await databases.OfAsync(engine)).Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            BulkInsert.InsertAsync(context, [new NumberSeries { Kind = "x", Year = 2026 }], default)
        );
    }

    private async Task<SeededCreditor> SeedTwinsAsync(TestDatabase one, TestDatabase other)
    {
        await using var context = one.Open();
        var creditor = await SeededCreditor.CreateAsync(context, _clock.UtcNow);
        await using var twin = other.Open();
        twin.AddRange(context.ChangeTracker.Entries().Select(entry => entry.Entity).ToList());
        await twin.SaveChangesAsync();
        return creditor;
    }

    private static async Task WriteBothAsync<T>(TestDatabase fast, TestDatabase slow, List<T> rows)
        where T : class
    {
        await using (var context = fast.Open())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await BulkInsert.InsertAsync(context, rows, default);
            await transaction.CommitAsync();
        }

        await using (var context = slow.Open())
        {
            context.AddRange(rows);
            await context.SaveChangesAsync();
        }
    }

    private static async Task<List<string>> RowsAsync(TestDatabase database, string table)
    {
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY \"Id\"";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(
                string.Join(
                    '|',
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Select(at =>
                            reader.GetValue(at) switch
                            {
                                byte[] bytes => Convert.ToHexString(bytes),
                                DBNull => "(null)",
                                var value => $"{value.GetType().Name}:{Convert.ToString(value, CultureInfo.InvariantCulture)}",
                            }
                        )
                )
            );
        }

        return rows;
    }

    private static List<T> Many<T>(int count, Func<T> make)
    {
        return [.. Enumerable.Range(0, count).Select(_ => make())];
    }

    private Debtor AnyDebtor(Random random, SeededCreditor creditor) =>
        Debtor.Create(creditor.CreditorId, AnyIdentity(random), AnyContact(random), AnyInstant(random));

    private static DebtorIdentity AnyIdentity(Random random) =>
        new(
            (DebtorKind)random.Next(3),
            AnyText(random),
            Maybe(random, "310000000"),
            random.Next(2) == 0 ? null : DateOnly.MinValue.AddDays(random.Next(DateOnly.MaxValue.DayNumber)),
            AnyBytes(random, 70),
            AnyBytes(random, 32)
        );

    private static ContactDetails AnyContact(Random random) =>
        new(
            random.Next(4) == 0
                ? PostalAddress.Unknown
                : new(Maybe(random, AnyText(random)), Maybe(random, "c/o"), Maybe(random, "0150"), Maybe(random, "Å"), "NO"),
            Maybe(random, "+4799999999"),
            Maybe(random, "æ@post.example")
        );

    private Registration AnyRegistration(Random random, SeededCreditor creditor) =>
        Registration.Submit(
            (RegistrationResult)random.Next(1, 3),
            Guid.NewGuid().ToString("N")[..24],
            Guid.NewGuid().ToString("N"),
            creditor.CreditorId,
            creditor.PortfolioId,
            creditor.UserId,
            AnyIdentity(random),
            AnyContact(random),
            new ClaimDetails(
                "F" + random.Next(),
                Maybe(random, AnyText(random)),
                new(2026, 1, 1),
                new(2026, 2, 1),
                AnyMoney(random),
                AnyMoney(random),
                AnyMoney(random),
                Maybe(random, "1234"),
                AnyText(random),
                Maybe(random, "x") is null ? null : new(2026, 3, 1),
                null,
                Maybe(random, AnyText(random)),
                Maybe(random, AnyText(random))
            ),
            null,
            AnyInstant(random)
        );

    private OutboxMail AnyMail(Random random) =>
        OutboxMail.Queue(
            Guid.NewGuid().ToString("N"),
            (MailKind)random.Next(7),
            null,
            "a@b.example",
            "nb",
            $$"""{"text":"{{new string('y', random.Next(9000))}}"}""",
            AnyInstant(random)
        );

    private static Money AnyMoney(Random random) =>
        new(
            random.Next(5) switch
            {
                0 => 0,
                1 => long.MaxValue,
                2 => long.MinValue,
                _ => random.NextInt64(-1_000_000, 1_000_000),
            }
        );

    /// <summary>Whole microseconds, the finest that all engines keep.</summary>
    private DateTime AnyInstant(Random random) => _clock.UtcNow.AddTicks(random.NextInt64(0, 1_000_000_000) * 10);

    private static string AnyText(Random random) => Texts[random.Next(Texts.Length)];

    private static string? Maybe(Random random, string text) => random.Next(2) == 0 ? null : text;

    private static byte[]? AnyBytes(Random random, int length)
    {
        if (random.Next(2) == 0)
            return null;
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
