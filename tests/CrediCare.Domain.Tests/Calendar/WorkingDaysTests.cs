using CrediCare.Domain.Calendar;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.Calendar;

public class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-04-02")]
    [InlineData("2026-04-03")]
    [InlineData("2026-04-05")]
    [InlineData("2026-04-06")]
    [InlineData("2026-05-01")]
    [InlineData("2026-05-14")]
    [InlineData("2026-05-17")]
    [InlineData("2026-05-24")]
    [InlineData("2026-05-25")]
    [InlineData("2026-12-25")]
    [InlineData("2026-12-26")]
    public void IsHoliday_OnTheTwelveDaysOf2026_IsTrue(string day) => Assert.True(NorwegianHolidays.IsHoliday(Any.Day(day)));

    [Fact]
    public void IsHoliday_InAYear_IsTrueTwelveTimes() =>
        Assert.Equal(12, Enumerable.Range(0, 365).Count(i => NorwegianHolidays.IsHoliday(Any.Day("2026-01-01").AddDays(i))));

    /// <summary>Said to a database as one day, and of a period by where its end moves to: the same periods have run out.</summary>
    [Fact]
    public void FirstNotPassed_PartsThePeriodsThatHaveRunOutFromThoseThatHaveNot() =>
        Any.Holds(
            from today in Any.Date
            from days in Gen.Choose(-14, 14)
            select (today, end: today.AddDays(days)),
            drawn => drawn.end < WorkingDays.FirstNotPassed(drawn.today) == WorkingDays.SameOrNext(drawn.end) < drawn.today
        );

    [Theory]
    [InlineData(1961, "1961-04-02")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2019, "2019-04-21")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2038, "2038-04-25")]
    public void EasterSunday_OfAYear_IsTheKnownDay(int year, string expected) =>
        Assert.Equal(Any.Day(expected), NorwegianHolidays.EasterSunday(year));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20")]
    [InlineData("2026-11-21", "2026-11-23")]
    [InlineData("2026-11-22", "2026-11-23")]
    [InlineData("2026-04-02", "2026-04-07")]
    [InlineData("2027-05-01", "2027-05-03")]
    [InlineData("2026-12-25", "2026-12-28")]
    [InlineData("2026-12-24", "2026-12-24")]
    public void SameOrNext_MovesPastWeekendsAndHolidays(string day, string expected) =>
        Assert.Equal(Any.Day(expected), WorkingDays.SameOrNext(Any.Day(day)));

    [Fact]
    public void SameOrNext_IsTheFirstWorkingDayFromTheDay() =>
        Any.Holds(
            Any.Date,
            day =>
            {
                var next = WorkingDays.SameOrNext(day);
                var skipped = Enumerable.Range(0, next.DayNumber - day.DayNumber).Select(day.AddDays);
                return next >= day && WorkingDays.IsWorkingDay(next) && !skipped.Any(WorkingDays.IsWorkingDay);
            }
        );
}
