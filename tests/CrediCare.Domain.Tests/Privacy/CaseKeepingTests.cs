using CrediCare.Domain.Privacy;

namespace CrediCare.Domain.Tests.Privacy;

/// <summary>Bokføringsloven § 13: five years after the end of the financial year; nothing goes before all that keeps it is over.</summary>
public class CaseKeepingTests
{
    private const int Months = 60;

    private static readonly CaseTraces Closed = new(Day("2020-06-15"), Day("2020-06-10"), null, null, false);

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    public void Of_WhenOnlyAccountingKeepsIt_FreeAfterFiveYearEnds(string today, bool isFree) =>
        Assert.Equal(isFree, CaseKeeping.Of(Closed, Months, Day(today)) is null);

    [Fact]
    public void Of_WhenOpen_KeptWithoutADay() => Is(KeepReason.CaseIsOpen, null, Closed with { ClosedOn = null });

    [Fact]
    public void Of_WhenMoneyIsToGoBack_KeptWithoutADay() =>
        Is(KeepReason.MoneyToPayBack, null, Closed with { OwesDebtor = true });

    [Fact]
    public void Of_WithoutARule_KeptWithoutADay() =>
        Assert.Equal(new Keeping(KeepReason.NoRule, null), CaseKeeping.Of(Closed, null, Day("2099-01-01")));

    [Fact]
    public void Of_WhenBookedAfterItWasClosed_TheBookingCounts() =>
        Is(KeepReason.Accounting, "2028-01-01", Closed with { LastBookedOn = Day("2022-01-03") });

    [Fact]
    public void Of_WhenDisputedLater_TheDisputeCounts() =>
        Is(KeepReason.Dispute, "2027-01-01", Closed with { LastDisputedOn = Day("2021-12-31") });

    [Fact]
    public void Of_WhenNeverPaid_KeptAsLongAsItCanBeClaimed() =>
        Is(KeepReason.Limitation, "2031-05-03", Closed with { LimitedOn = Day("2031-05-02") });

    private static void Is(KeepReason reason, string? from, CaseTraces traces) =>
        Assert.Equal(new Keeping(reason, from is null ? null : Day(from)), CaseKeeping.Of(traces, Months, Day("2026-01-01")));

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
