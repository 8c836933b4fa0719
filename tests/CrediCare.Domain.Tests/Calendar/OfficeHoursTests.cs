using System.Globalization;
using CrediCare.Domain.Calendar;

namespace CrediCare.Domain.Tests.Calendar;

public sealed class OfficeHoursTests
{
    private static readonly OfficeHours Hours = new(new(8, 30), new(15, 30));

    [Theory]
    [InlineData("2026-11-23 08:29", false)]
    [InlineData("2026-11-23 08:30", true)]
    [InlineData("2026-11-23 15:29", true)]
    [InlineData("2026-11-23 15:30", false)]
    [InlineData("2026-11-21 12:00", false)]
    [InlineData("2026-12-25 12:00", false)]
    public void IsOpen_OnWorkingDaysBetweenTheTimes(string oslo, bool open) => Assert.Equal(open, Hours.IsOpen(Moment(oslo)));

    [Theory]
    [InlineData("2026-11-23 07:00", "2026-11-23")]
    [InlineData("2026-11-23 16:00", "2026-11-24")]
    [InlineData("2026-11-20 16:00", "2026-11-23")]
    [InlineData("2026-12-24 16:00", "2026-12-28")]
    public void NextOpening_PassesWeekendsAndHolidays(string oslo, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), Hours.NextOpening(Moment(oslo)));

    private static DateTime Moment(string oslo) => DateTime.Parse(oslo, CultureInfo.InvariantCulture);
}
