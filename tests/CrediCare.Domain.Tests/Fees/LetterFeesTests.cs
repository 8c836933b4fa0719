using CrediCare.Domain.Amounts;
using CrediCare.Domain.Fees;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Fees;

public class LetterFeesTests
{
    private static readonly DateOnly Due = Day("2026-03-01");

    [Theory]
    [InlineData("2015-06-01", 6_500, 19_500)]
    [InlineData("2016-06-01", 6_700, 20_100)]
    [InlineData("2017-06-01", 7_000, 21_000)]
    [InlineData("2020-11-01", 3_500, 10_500)]
    [InlineData("2025-12-31", 3_500, 10_500)]
    [InlineData("2026-01-01", 3_800, 11_300)]
    public void Cap_OnASendingDate_IsItsShareOfR(string sent, long letter, long ownDemand)
    {
        var sentOn = Day(sent);
        var due = sentOn.AddDays(-20);

        Assert.Equal(new Money(letter), LetterFees.Cap(LetterKind.Reminder, due, sentOn, [], Known.Fees).Value);
        Assert.Equal(new Money(letter), LetterFees.Cap(LetterKind.Notice, due, sentOn, [], Known.Fees).Value);
        Assert.Equal(new Money(ownDemand), LetterFees.Cap(LetterKind.OwnDemand, due, sentOn, [], Known.Fees).Value);
    }

    [Fact]
    public void Cap_OfAClaimDueBeforeOctober2020_KeepsTheOldShare() =>
        Assert.Equal(
            new Money(7_500),
            LetterFees.Cap(LetterKind.Reminder, Day("2020-09-30"), Day("2026-02-01"), [], Known.Fees).Value
        );

    [Theory]
    [InlineData(13, FeeRefusal.TooSoonAfterDueDate)]
    [InlineData(14, null)]
    public void Cap_NeedsFourteenDaysAfterTheDueDate(int days, FeeRefusal? refusal) =>
        Assert.Equal(refusal, LetterFees.Cap(LetterKind.Notice, Due, Due.AddDays(days), [], Known.Fees).Refusal);

    [Theory]
    [InlineData("2026-04-04", FeeRefusal.EarlierDeadlineNotMissed)]
    [InlineData("2026-04-05", null)]
    public void Cap_OfTheSecondLetter_NeedsTheFirstDeadlineMissed(string sent, FeeRefusal? refusal) =>
        AssertRefusal(refusal, sent, new ChargedLetter(LetterKind.Reminder, Day("2026-03-21"), Day("2026-04-04")));

    [Fact]
    public void Cap_OfTheSecondLetter_NeedsTheFirstDeadlineToBeFourteenDays() =>
        AssertRefusal(
            FeeRefusal.EarlierDeadlineNotMissed,
            "2026-05-01",
            new ChargedLetter(LetterKind.Reminder, Day("2026-03-21"), Day("2026-04-03"))
        );

    [Theory]
    [InlineData("2026-10-10", FeeRefusal.TwoLettersCharged)]
    [InlineData("2026-10-11", null)]
    public void Cap_OfAThirdLetter_WaitsForSixMonths(string sent, FeeRefusal? refusal) =>
        AssertRefusal(
            refusal,
            sent,
            new ChargedLetter(LetterKind.Notice, Day("2026-04-10"), Day("2026-04-24")),
            new ChargedLetter(LetterKind.Reminder, Day("2026-03-21"), Day("2026-04-04"))
        );

    [Fact]
    public void Cap_AfterTheCountHasStartedAnew_AllowsTwoMore() =>
        AssertRefusal(
            null,
            "2026-11-10",
            new ChargedLetter(LetterKind.Reminder, Day("2026-03-21"), Day("2026-04-04")),
            new ChargedLetter(LetterKind.Notice, Day("2026-04-10"), Day("2026-04-24")),
            new ChargedLetter(LetterKind.Reminder, Day("2026-10-20"), Day("2026-11-03"))
        );

    [Fact]
    public void Cap_OfAnOwnDemand_IsNotCountedWithTheLetters()
    {
        ChargedLetter[] earlier =
        [
            new(LetterKind.Reminder, Day("2026-03-21"), Day("2026-04-04")),
            new(LetterKind.Notice, Day("2026-04-10"), Day("2026-04-24")),
        ];

        Assert.Equal(new Money(11_300), LetterFees.Cap(LetterKind.OwnDemand, Due, Day("2026-05-01"), earlier, Known.Fees).Value);
        AssertRefusal(null, "2026-05-01", new ChargedLetter(LetterKind.OwnDemand, Day("2026-04-20"), Day("2026-05-04")));
    }

    [Fact]
    public void Cap_WithoutARow_IsRefused()
    {
        Assert.Equal(
            FeeRefusal.FactorsUnknown,
            LetterFees.Cap(LetterKind.Reminder, Day("2014-01-01"), Day("2014-12-31"), [], Known.Fees).Refusal
        );

        var withoutBands = new FeeTables(SeedRates.CollectionBaseRates, [], SeedRates.FeeFactors, []);
        Assert.Equal(
            FeeRefusal.BandsUnknown,
            LetterFees.Cap(LetterKind.Reminder, Due, Day("2026-05-01"), [], withoutBands).Refusal
        );

        var withoutBaseRate = new FeeTables([], SeedRates.FeeBandTables, SeedRates.FeeFactors, []);
        Assert.Equal(
            FeeRefusal.BaseRateUnknown,
            LetterFees.Cap(LetterKind.Reminder, Due, Day("2026-05-01"), [], withoutBaseRate).Refusal
        );
    }

    private static void AssertRefusal(FeeRefusal? refusal, string sent, params ChargedLetter[] earlier) =>
        Assert.Equal(refusal, LetterFees.Cap(LetterKind.Reminder, Due, Day(sent), earlier, Known.Fees).Refusal);
}
