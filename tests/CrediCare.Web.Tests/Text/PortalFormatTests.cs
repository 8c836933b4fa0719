using CrediCare.Domain.Amounts;
using CrediCare.Web.Text;

namespace CrediCare.Web.Tests.Text;

public class PortalFormatTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(1_524_879, "15\u00A0248,79")]
    [InlineData(-200_000, "\u22122\u00A0000,00")]
    [InlineData(0, "0,00")]
    [InlineData(5, "0,05")]
    [InlineData(-5, "\u22120,05")]
    [InlineData(374_761_700, "3\u00A0747\u00A0617,00")]
    public void Amount_IsWrittenTheNorwegianWayInBothLanguages(long ore, string expected)
    {
        Assert.Equal(expected, PortalFormat.Norwegian.Amount(new Money(ore)));
        Assert.Equal(expected, PortalFormat.English.Amount(new Money(ore)));
    }

    [Fact]
    public void Amount_WhenUnknown_IsADash()
    {
        Assert.Equal("–", PortalFormat.Norwegian.Amount(null));
        Assert.Equal("–", PortalFormat.Norwegian.Kroner(null));
    }

    [Theory]
    [InlineData(120_000, "+1\u00A0200,00")]
    [InlineData(-200_000, "\u22122\u00A0000,00")]
    [InlineData(0, "0,00")]
    public void Change_HasItsSign(long ore, string expected) =>
        Assert.Equal(expected, PortalFormat.Norwegian.Change(new Money(ore)));

    [Fact]
    public void Kroner_StandsAfterTheFigure() =>
        Assert.Equal("15\u00A0248,79\u00A0kr", PortalFormat.English.Kroner(new Money(1_524_879)));

    [Theory]
    [InlineData(12.25, "12,25\u00A0%")]
    [InlineData(12.0, "12\u00A0%")]
    [InlineData(8.5, "8,5\u00A0%")]
    public void Percent_HasNoMoreDecimalsThanNeeded(double rate, string expected) =>
        Assert.Equal(expected, PortalFormat.Norwegian.Percent((decimal)rate));

    [Theory]
    [InlineData(0, "0\u00A0B")]
    [InlineData(999, "999\u00A0B")]
    [InlineData(84_200, "84\u00A0kB")]
    [InlineData(999_499, "999\u00A0kB")]
    [InlineData(999_500, "1\u00A0MB")]
    [InlineData(1_234_567, "1,2\u00A0MB")]
    [InlineData(10_000_000, "10\u00A0MB")]
    public void FileSize_IsShort(long bytes, string expected) => Assert.Equal(expected, PortalFormat.Norwegian.FileSize(bytes));

    [Fact]
    public void Numbers_AreGroupedAsTheyAreReadAloud()
    {
        Assert.Equal("310\u00A0000\u00A0019", PortalFormat.Norwegian.OrganisationNumber("310000019"));
        Assert.Equal("2026\u00A00041\u00A0874", PortalFormat.Norwegian.Kid("20260041874"));
        Assert.Equal("1234.56.78903", PortalFormat.Norwegian.BankAccount("12345678903"));
        Assert.Equal("–", PortalFormat.Norwegian.Kid(null));
    }

    [Fact]
    public void Dates_FollowTheLanguage()
    {
        var day = new DateOnly(2026, 11, 27);

        Assert.Equal("27.11.2026", PortalFormat.Norwegian.ShortDate(day));
        Assert.Equal("27 Nov 2026", PortalFormat.English.ShortDate(day));
        Assert.Equal("07.09.2026", PortalFormat.Norwegian.ShortDate(new DateOnly(2026, 9, 7)));
        Assert.Equal("7 Sep 2026", PortalFormat.English.ShortDate(new DateOnly(2026, 9, 7)));
        Assert.Equal("27. november 2026", PortalFormat.Norwegian.LongDate(day));
        Assert.Equal("27 November 2026", PortalFormat.English.LongDate(day));
        Assert.Equal("fredag 27. november", PortalFormat.Norwegian.RunningDate(day, Today));
        Assert.Equal("Friday 27 November", PortalFormat.English.RunningDate(day, Today));
        Assert.Equal("27.11.2026", PortalFormat.English.FieldDate(day));
        Assert.Equal("november 2026", PortalFormat.Norwegian.MonthOf(day));
    }

    [Fact]
    public void RunningAndLogDates_SayTheYearWhenItIsAnother()
    {
        var day = new DateOnly(2029, 1, 9);

        Assert.Equal("tirsdag 9. januar 2029", PortalFormat.Norwegian.RunningDate(day, Today));
        Assert.Equal("9. jan. 2029", PortalFormat.Norwegian.LogDate(day, Today));
        Assert.Equal("23. nov.", PortalFormat.Norwegian.LogDate(Today, Today));
        Assert.Equal("9 January 2029", PortalFormat.English.DayAndMonth(day, Today));
    }

    [Theory]
    [InlineData(-3, "3 dager over", "3 days over")]
    [InlineData(-1, "1 dag over", "1 day over")]
    [InlineData(0, "I dag", "Today")]
    [InlineData(1, "I morgen", "Tomorrow")]
    [InlineData(2, "Onsdag", "Wednesday")]
    [InlineData(6, "Søndag", "Sunday")]
    [InlineData(7, "Om 7 dager", "In 7 days")]
    [InlineData(11, "Om 11 dager", "In 11 days")]
    public void Deadline_IsSaidAsPeopleSayIt(int days, string norwegian, string english)
    {
        Assert.Equal(norwegian, PortalFormat.Norwegian.Deadline(Today.AddDays(days), Today));
        Assert.Equal(english, PortalFormat.English.Deadline(Today.AddDays(days), Today));
    }

    [Theory]
    [InlineData("2026-11-23T08:12:00", "23. november 2026 kl. 09.12", "23 November 2026 at 09:12")]
    [InlineData("2026-11-22T23:30:00", "23. november 2026 kl. 00.30", "23 November 2026 at 00:30")]
    [InlineData("2026-07-01T10:05:00", "1. juli 2026 kl. 12.05", "1 July 2026 at 12:05")]
    public void Moment_IsReadOffANorwegianClock(string utc, string norwegian, string english)
    {
        var instant = DateTime.SpecifyKind(
            DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture),
            DateTimeKind.Utc
        );

        Assert.Equal(norwegian, PortalFormat.Norwegian.Moment(instant));
        Assert.Equal(english, PortalFormat.English.Moment(instant));
    }
}
