using CrediCare.Domain.Calendar;
using CrediCare.Web.Jobs;

namespace CrediCare.Data.Tests.Night;

/// <summary>When the scheduler itself says it will start the night, and what the pages say about it.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public void EveryTimedJob_HasItsHour() =>
        Assert.Equal(
            typeof(TimedJob)
                .Assembly.GetTypes()
                .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(TimedJob)))
                .OrderBy(type => type.Name, StringComparer.Ordinal),
            Timetable.All.Select(work => work.Job).OrderBy(type => type.Name, StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("2026-11-23", "2026-11-23T01:00:00Z")] // winter
    [InlineData("2026-07-01", "2026-07-01T00:00:00Z")] // summer
    [InlineData("2027-03-28", "2027-03-28T01:00:00Z")] // 02:00 is skipped: at 03:00 on the new clock
    [InlineData("2026-10-25", "2026-10-25T00:00:00Z")] // 02:00 comes twice: the first time only
    public void TheNight_StartsAtTwo_AlsoWhenTheClockIsChanged(string day, string expected)
    {
        var fires = FiresFrom(DateOnly.Parse(day, null).AddDays(-1), days: 3);

        Assert.Equal(
            expected,
            Assert
                .Single(fires, fire => OsloTime.DateOf(fire) == DateOnly.Parse(day, null))
                .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null)
        );
    }

    [Fact]
    public void OverThreeYears_EachDayHasOneNight_AndThePageSaysTheSame()
    {
        var first = new DateOnly(2026, 1, 1);
        var fires = FiresFrom(first, days: 3 * 365);

        Assert.Equal(Enumerable.Range(0, fires.Count).Select(first.AddDays), fires.Select(OsloTime.DateOf));
        Assert.All(
            fires.Zip(fires.Skip(1)),
            pair =>
            {
                Assert.Equal(pair.Second, NightlyImport.NextStartUtc(pair.First));
                Assert.Equal(pair.Second, NightlyImport.NextStartUtc(pair.Second.AddSeconds(-1)));
            }
        );
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-23T02:00:00Z")] // winter
    [InlineData("2027-03-28", "2027-03-28T01:00:00Z")] // 02:00 is skipped: the hour after it is the same instant as the night's
    [InlineData("2026-10-25", "2026-10-25T02:00:00Z")] // after the hour that comes twice
    public void TheDay_StartsAtThree(string day, string expected) =>
        Assert.Equal(
            expected,
            Assert
                .Single(
                    FiresFrom(DateOnly.Parse(day, null).AddDays(-1), days: 3, CaseDay.StartsAt),
                    fire => OsloTime.DateOf(fire) == DateOnly.Parse(day, null)
                )
                .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null)
        );

    [Theory]
    [InlineData("2026-11-23", "2026-11-23T06:00:00Z")] // winter
    [InlineData("2026-07-01", "2026-07-01T05:00:00Z")] // summer
    public void TheDigest_StartsAtSeven(string day, string expected) =>
        Assert.Equal(
            expected,
            Assert
                .Single(
                    FiresFrom(DateOnly.Parse(day, null).AddDays(-1), days: 3, MailDigest.StartsAt),
                    fire => OsloTime.DateOf(fire) == DateOnly.Parse(day, null)
                )
                .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null)
        );

    [Fact]
    public void TheRemovalOfWhatIsOld_StartsOnSundaysAtOne_AlsoWhereTheClockChangesThatNight()
    {
        var hour = JobHour.Weekly(Retention.Day, Retention.StartsAt);

        var first = FireTimes.After(hour, new DateTime(2026, 10, 19, 0, 0, 0, DateTimeKind.Utc));
        var second = FireTimes.After(hour, first);

        Assert.Equal(new DateTime(2026, 10, 24, 23, 0, 0, DateTimeKind.Utc), first);
        Assert.Equal(new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc), second);
    }

    private static List<DateTime> FiresFrom(DateOnly first, int days, TimeOnly? startsAt = null)
    {
        var hour = JobHour.Daily(startsAt ?? NightlyImport.StartsAt);
        var fires = new List<DateTime>();
        for (
            var at = FireTimes.After(hour, OsloTime.ToUtc(first, TimeOnly.MinValue).AddSeconds(-1));
            fires.Count < days;
            at = FireTimes.After(hour, at)
        )
            fires.Add(at);
        return fires;
    }
}
