using System.Globalization;
using CrediCare.Domain.Calendar;

namespace CrediCare.Domain.Tests.Calendar;

public class OsloTimeTests
{
    [Theory]
    [InlineData("2026-11-20T22:59:59Z", "2026-11-20")]
    [InlineData("2026-11-20T23:00:00Z", "2026-11-21")]
    [InlineData("2026-06-30T21:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    public void DateOf_AroundMidnight_IsTheNorwegianDate(string instant, string expected) =>
        Assert.Equal(Any.Day(expected), OsloTime.DateOf(Utc(instant)));

    [Fact]
    public void Today_AsksTheGivenClock() =>
        Assert.Equal(Any.Day("2026-11-21"), new StoppedClock(Utc("2026-11-20T23:00:00Z")).Today());

    [Theory]
    [InlineData("2026-01-15", "02:00", "2026-01-15T01:00:00Z")]
    [InlineData("2026-07-15", "02:00", "2026-07-15T00:00:00Z")]
    [InlineData("2026-03-29", "01:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29", "02:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29", "03:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25", "03:00", "2026-10-25T02:00:00Z")]
    public void ToUtc_AlsoOnClockChangeNights_IsOneInstant(string date, string time, string expected)
    {
        var utc = OsloTime.ToUtc(Any.Day(date), TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));

        Assert.Equal(Utc(expected), utc);
        Assert.Equal(DateTimeKind.Utc, utc.Kind);
    }

    [Fact]
    public void ToUtc_OfASecondInsideTheGap_IsTheFirstInstantAfterIt() =>
        Assert.Equal(Utc("2026-03-29T01:00:00Z"), OsloTime.ToUtc(Any.Day("2026-03-29"), new TimeOnly(2, 59, 59, 999)));

    [Fact]
    public void ToOslo_OfAnUnknownKind_IsReadAsUtc() =>
        Assert.Equal(
            new DateTime(2026, 1, 1, 13, 0, 0),
            OsloTime.ToOslo(new DateTime(2026, 1, 1, 12, 0, 0, DateTimeKind.Unspecified))
        );

    [Fact]
    public void ToOslo_OfALocalTime_Throws() =>
        Assert.Throws<ArgumentException>(() => OsloTime.ToOslo(new DateTime(2026, 1, 1, 12, 0, 0, DateTimeKind.Local)));

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    private sealed class StoppedClock(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc);
    }
}
