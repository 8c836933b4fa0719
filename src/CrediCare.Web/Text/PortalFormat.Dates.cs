using System.Globalization;
using CrediCare.Domain.Calendar;

namespace CrediCare.Web.Text;

public sealed partial class PortalFormat
{
    /// <summary>In tables: <c>27.11.2026</c>, English <c>27 Nov 2026</c>.</summary>
    public string ShortDate(DateOnly? day) =>
        day is not { } known
            ? Unknown
            : Word(
                "ShortDate",
                known.ToString("dd", Digits),
                known.ToString("MM", Digits),
                ShortMonth(known),
                Year(known),
                known.Day
            );

    /// <summary>As it stands in a field, the same in both languages: <c>27.11.2026</c>.</summary>
    public string FieldDate(DateOnly day) => day.ToString("dd.MM.yyyy", Digits);

    /// <summary><c>27. november 2026</c>, English <c>27 November 2026</c>.</summary>
    public string LongDate(DateOnly? day) =>
        day is not { } known ? Unknown : Word("LongDate", known.Day, Month(known), Year(known));

    /// <summary>In running text: <c>fredag 27. november</c>, with the year when it is not this year.</summary>
    public string RunningDate(DateOnly day, DateOnly today) =>
        WithYear(Word("RunningDate", Weekday(day), day.Day, Month(day)), day, today);

    /// <summary>In a timeline: <c>23. nov.</c>, with the year when it is not this year.</summary>
    public string LogDate(DateOnly day, DateOnly today) => WithYear(Word("LogDate", day.Day, ShortMonth(day)), day, today);

    /// <summary>Under a deadline: <c>27. november</c>, with the year when it is not this year.</summary>
    public string DayAndMonth(DateOnly day, DateOnly today) => WithYear(Word("DayAndMonth", day.Day, Month(day)), day, today);

    /// <summary><c>november 2026</c>.</summary>
    public string MonthOf(DateOnly day) => $"{Month(day)} {Year(day)}";

    /// <summary><c>november</c>.</summary>
    public string MonthName(DateOnly day) => Month(day);

    /// <summary>Where a day begins a sentence: <c>Mandag 23. november 2026</c>.</summary>
    public string OpeningDate(DateOnly day) => Capital($"{Word("RunningDate", Weekday(day), day.Day, Month(day))} {Year(day)}");

    /// <summary>Under a column of a chart: <c>nov</c>, <c>jan</c>.</summary>
    public string MonthShort(DateOnly day) => ShortMonth(day).TrimEnd('.')[..3];

    /// <summary>The time of an instant (UTC) in Norway: <c>09.12</c>, English <c>09:12</c>.</summary>
    public string Time(DateTime utc)
    {
        var local = OsloTime.ToOslo(utc);
        return Word("Time", local.ToString("HH", Digits), local.ToString("mm", Digits));
    }

    /// <summary>A time of day: <c>08.30</c>, English <c>08:30</c>.</summary>
    public string Clock(TimeOnly time) => Word("Time", time.ToString("HH", Digits), time.ToString("mm", Digits));

    /// <summary>An instant (UTC) in Norway, soon: <c>mandag 30. november kl. 08.30</c>.</summary>
    public string DayAndTime(DateTime utc) => Word("Moment", RunningDate(OsloTime.DateOf(utc), OsloTime.DateOf(utc)), Time(utc));

    /// <summary>An instant (UTC) in Norway: <c>23. november 2026 kl. 09.12</c>.</summary>
    public string Moment(DateTime utc) => Word("Moment", LongDate(OsloTime.DateOf(utc)), Time(utc));

    /// <summary>An instant (UTC) in a table: <c>23.11.2026 09.12</c>.</summary>
    public string ShortMoment(DateTime utc) => $"{ShortDate(OsloTime.DateOf(utc))}{NoBreakSpace}{Time(utc)}";

    /// <summary>A deadline as people say it: <c>I dag</c>, <c>I morgen</c>, <c>Fredag</c>, <c>Om 11 dager</c>, <c>3 dager over</c>.</summary>
    public string Deadline(DateOnly day, DateOnly today) =>
        (day.DayNumber - today.DayNumber) switch
        {
            -1 => Word("OneDayLate"),
            < -1 and var late => Word("DaysLate", Count(-late)),
            0 => Word("Today"),
            1 => Word("Tomorrow"),
            < 7 => Capital(Weekday(day)),
            var left => Word("InDays", Count(left)),
        };

    private static CultureInfo Digits => CultureInfo.InvariantCulture;

    private static string Year(DateOnly day) => day.ToString("yyyy", Digits);

    private string Month(DateOnly day) => Word("Months").Split(' ')[day.Month - 1];

    private string ShortMonth(DateOnly day) => Word("ShortMonths").Split(' ')[day.Month - 1];

    private string Weekday(DateOnly day) => Word("Weekdays").Split(' ')[(int)day.DayOfWeek];

    private static string WithYear(string text, DateOnly day, DateOnly today) =>
        day.Year == today.Year ? text : $"{text} {Year(day)}";

    private string Capital(string word) => string.Concat(word[..1].ToUpper(Language), word.AsSpan(1));
}
