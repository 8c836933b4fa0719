using CrediCare.Data.Rates;
using CrediCare.Data.Seeding;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Data.Tests.Rates;

public sealed class RateBookTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [DatabaseTheory]
    public async Task WhatComesWithThePortal_IsWhatTheRulesKnow(DatabaseEngine engine)
    {
        await using var context = (await SeededAsync(engine)).Open();
        var book = new RateBook(context);

        var rates = await book.LateInterestRatesAsync(default);
        Assert.All(SeedRates.LateInterestRates, rate => Assert.Equal(rate, rates.On(rate.ValidFrom)));
        Assert.Equal(new DateOnly(2026, 12, 31), rates.KnownUntil);
        var compensations = await book.LatePaymentCompensationsAsync(default);
        Assert.Equal(Money.FromKroner(430), compensations.ForClaimDue(new(2026, 8, 1)));
        Assert.Equal(new RegistrationLimits(), await book.RegistrationLimitsAsync(Today, default));
        Assert.Equal(new LimitationWarningDays(), await book.LimitationWarningDaysAsync(Today, default));
        Assert.Equal(14, await book.AnswerDeadlineDaysAsync(Today, default));
        Assert.Equal(Money.FromKroner(200_000), await book.ConciliationLimitAsync(Today, default));
        var approval = await book.PaymentPlanApprovalAsync(Today, default);
        Assert.Equal((12, null), (approval.MaximumInstallments, approval.MaximumOre));
    }

    [DatabaseTheory]
    public async Task FeeTables_FromTheDatabase_GiveTheSameFeesAsTheOnesInCode(DatabaseEngine engine)
    {
        await using var context = (await SeededAsync(engine)).Open();
        var stored = await new RateBook(context).FeeTablesAsync(default);
        var written = new FeeTables(
            SeedRates.CollectionBaseRates,
            SeedRates.FeeBandTables,
            SeedRates.FeeFactors,
            SeedRates.CourtStepFees
        );

        foreach (var kroner in new[] { 1, 500, 501, 1_000, 2_500, 2_501, 10_000, 50_000, 250_000, 250_001 })
        foreach (var due in new[] { "2019-05-01", "2020-09-30", "2020-10-01", "2026-02-01" })
        foreach (var kind in new[] { FeeKind.Light, FeeKind.Heavy })
            Assert.Equal(Fee(written, kroner, due, kind), Fee(stored, kroner, due, kind));

        Assert.Equal(Money.FromKroner(2_071), stored.CourtFeeOn(CourtFeeStep.ConciliationComplaint, Today));
        Assert.Equal(Money.FromKroner(928), stored.CourtFeeOn(CourtFeeStep.AttachmentPetition, Today));

        static Domain.Outcome<Money, FeeRefusal> Fee(FeeTables tables, int kroner, string due, FeeKind kind) =>
            CollectionFees.Cap(
                Money.FromKroner(kroner),
                DebtorStanding.Business,
                creditorDeductsVat: false,
                kind,
                RateRows.Day(due),
                Today,
                tables
            );
    }

    [DatabaseTheory]
    public async Task ACorrection_ReplacesTheRowOfItsDay_AndAWithdrawalTakesItAway(DatabaseEngine engine)
    {
        var database = await SeededAsync(engine);
        await AddAsync(
            database,
            RateRows.Interest("2026-07-01", 12.50m, revision: 1),
            RateRows.Interest("2027-01-01", 13m),
            RateRows.Interest("2027-01-01", 0m, revision: 1, withdrawn: true)
        );

        await using var context = database.Open();
        var rates = await new RateBook(context).LateInterestRatesAsync(default);
        Assert.Equal(12.50m, rates.On(new(2026, 7, 1))?.PercentPerYear);
        Assert.Equal(12.00m, rates.On(new(2026, 6, 30))?.PercentPerYear);
        Assert.Null(rates.On(new(2027, 1, 1)));
    }

    [DatabaseTheory]
    public async Task TwoRowsOfTheSameDayAndRevision_AreRefusedByTheDatabase(DatabaseEngine engine)
    {
        var database = await SeededAsync(engine);
        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(database, RateRows.Interest("2026-07-01", 1m)));
    }

    [DatabaseTheory]
    public async Task EditingOrDeletingARow_IsRefused(DatabaseEngine engine)
    {
        await using var context = (await SeededAsync(engine)).Open();
        var row = await context.Set<LateInterestRateRow>().FirstAsync();

        context.Entry(row).Property(rate => rate.PercentPerYear).CurrentValue = 1m;
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        context.Entry(row).State = EntityState.Deleted;
        Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
    }

    [DatabaseTheory]
    public async Task LegalRegime_IsTheOldActUntilTheNewOneHasItsDay(DatabaseEngine engine)
    {
        const string Old = "inkassoloven-1988";
        var database = await SeededAsync(engine);
        await using (var context = database.Open())
            Assert.Equal(Old, (await new RateBook(context).LegalRegimeAsync(new(2099, 1, 1), default)).Code);

        await AddAsync(database, RateRows.Act("inkassoloven-2026", "2026-12-01", "2027-01-01"));

        await using var after = database.Open();
        var book = new RateBook(after);
        Assert.Equal(Old, (await book.LegalRegimeAsync(new(2026, 12, 31), default)).Code);
        Assert.Equal("inkassoloven-2026", (await book.LegalRegimeAsync(new(2027, 1, 1), default)).Code);
    }

    [DatabaseTheory]
    public async Task RetentionMonths_WithoutARule_IsNullSoThatNothingIsPurged(DatabaseEngine engine)
    {
        await using var context = (await SeededAsync(engine)).Open();
        var book = new RateBook(context);

        Assert.Equal(60, await book.RetentionMonthsAsync(RetentionCategory.PrimaryAccounting, Today, default));
        Assert.Equal(42, await book.RetentionMonthsAsync(RetentionCategory.SecondaryAccounting, Today, default));
        Assert.Null(
            await book.RetentionMonthsAsync(RetentionCategory.PrimaryAccounting, DatedRow.NoKnownFirstDay.AddDays(-1), default)
        );
    }

    [DatabaseTheory]
    public async Task ARequiredTableWithoutRows_IsRefusedByName(DatabaseEngine engine)
    {
        await using var context = (await databases.NewAsync(engine)).Open();
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new RateBook(context).RegistrationLimitsAsync(Today, default)
        );
        Assert.Contains(nameof(RegistrationLimitsRow), refusal.Message, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task PlaceRegister_AnswersForTheDay(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await AddAsync(
            database,
            RateRows.Postcode("0585", "OSLO", "2020-01-01"),
            RateRows.Postcode("0585", "OSLO", "2026-01-01", inUse: false),
            RateRows.Border("0301", "3205", "2024-01-01")
        );

        await using var context = database.Open();
        var places = new PlaceRegister(context);
        Assert.Equal("OSLO", (await places.FindPostcodeAsync("0585", new(2025, 12, 31), default))?.Place);
        Assert.Null(await places.FindPostcodeAsync("0585", new(2026, 1, 1), default));
        Assert.Null(await places.FindPostcodeAsync("0585", new(2019, 12, 31), default));
        Assert.Null(await places.FindPostcodeAsync("9999", Today, default));
        Assert.True(await places.AreNeighboursAsync("3205", "0301", Today, default));
        Assert.False(await places.AreNeighboursAsync("3205", "0301", new(2023, 12, 31), default));
        Assert.True(await places.AreNeighboursAsync("4601", "4601", Today, default));
        Assert.False(await places.AreNeighboursAsync("4601", "0301", Today, default));
    }

    private async Task<TestDatabase> SeededAsync(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        await using var context = database.Open();
        await new RequiredData(context, new SettableClock()).WriteMissingAsync(default);
        return database;
    }

    private static async Task AddAsync(TestDatabase database, params DatedRow[] rows)
    {
        await using var context = database.Open();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }
}
