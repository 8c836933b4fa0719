using System.Globalization;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;

namespace CrediCare.Domain.Tests.Registrations;

/// <summary>Forty invoices and days whose answers an independent script worked out.</summary>
public class RegistrationRuleTests
{
    private static readonly RegistrationLimits Limits = new();
    private static readonly LimitationWarningDays Days = new();

    [Theory]
    [InlineData(1, "2026-10-24", "2026-11-07", "2026-11-21", RegistrationResult.Accepted)]
    [InlineData(2, "2026-10-25", "2026-11-08", "2026-11-21", RegistrationResult.TooEarly)]
    [InlineData(3, "2026-10-23", "2026-11-06", "2026-11-21", RegistrationResult.Accepted)]
    [InlineData(4, "2026-11-07", "2026-11-21", "2026-11-21", RegistrationResult.TooEarly)]
    [InlineData(5, "2026-11-10", "2026-12-10", "2026-11-21", RegistrationResult.TooEarly)]
    [InlineData(6, "2026-11-06", "2026-11-20", "2026-11-21", RegistrationResult.TooEarly)]
    [InlineData(7, "2026-09-01", "2026-09-15", "2026-11-21", RegistrationResult.Accepted)]
    [InlineData(8, "2026-10-08", "2026-11-07", "2026-11-21", RegistrationResult.Accepted)]
    [InlineData(9, "2026-11-07", "2026-11-07", "2026-11-21", RegistrationResult.Accepted)]
    [InlineData(10, "2023-11-07", "2023-11-21", "2026-11-21", RegistrationResult.Accepted)]
    [InlineData(11, "2023-11-07", "2023-11-21", "2026-11-22", RegistrationResult.NeedsAssessment)]
    [InlineData(12, "2023-11-07", "2023-11-21", "2026-11-23", RegistrationResult.NeedsAssessment)]
    [InlineData(13, "2023-11-06", "2023-11-20", "2026-11-21", RegistrationResult.NeedsAssessment)]
    [InlineData(14, "2023-11-08", "2023-11-22", "2026-11-21", RegistrationResult.Accepted)]
    [InlineData(15, "2023-11-01", "2023-12-01", "2026-11-21", RegistrationResult.Accepted)]
    [InlineData(16, "2023-10-22", "2023-11-21", "2026-11-21", RegistrationResult.Accepted)]
    [InlineData(17, "2020-11-07", "2020-11-21", "2026-11-21", RegistrationResult.NeedsAssessment)]
    [InlineData(18, "2013-06-01", "2013-06-15", "2026-11-21", RegistrationResult.NeedsAssessment)]
    [InlineData(19, "2024-02-15", "2024-02-29", "2024-03-13", RegistrationResult.TooEarly)]
    [InlineData(20, "2024-02-15", "2024-02-29", "2024-03-14", RegistrationResult.Accepted)]
    [InlineData(21, "2024-02-15", "2024-02-29", "2027-02-28", RegistrationResult.Accepted)]
    [InlineData(22, "2024-02-15", "2024-02-29", "2027-03-01", RegistrationResult.NeedsAssessment)]
    [InlineData(23, "2020-02-15", "2020-02-29", "2023-02-28", RegistrationResult.Accepted)]
    [InlineData(24, "2020-02-15", "2020-02-29", "2023-03-01", RegistrationResult.NeedsAssessment)]
    [InlineData(25, "2021-02-14", "2021-02-28", "2024-02-28", RegistrationResult.Accepted)]
    [InlineData(26, "2021-02-14", "2021-02-28", "2024-02-29", RegistrationResult.NeedsAssessment)]
    [InlineData(27, "2021-02-15", "2021-03-01", "2024-03-01", RegistrationResult.Accepted)]
    [InlineData(28, "2024-02-01", "2024-02-15", "2024-02-29", RegistrationResult.Accepted)]
    [InlineData(29, "2024-02-02", "2024-02-16", "2024-02-29", RegistrationResult.TooEarly)]
    [InlineData(30, "2025-02-01", "2025-02-15", "2025-03-01", RegistrationResult.Accepted)]
    [InlineData(31, "2026-12-04", "2026-12-18", "2027-01-01", RegistrationResult.Accepted)]
    [InlineData(32, "2026-12-04", "2026-12-18", "2026-12-31", RegistrationResult.TooEarly)]
    [InlineData(33, "2026-03-07", "2026-03-21", "2026-04-04", RegistrationResult.Accepted)]
    [InlineData(34, "2026-03-08", "2026-03-22", "2026-04-04", RegistrationResult.TooEarly)]
    [InlineData(35, "2026-10-04", "2026-10-18", "2026-11-01", RegistrationResult.Accepted)]
    [InlineData(36, "2026-10-05", "2026-10-19", "2026-11-01", RegistrationResult.TooEarly)]
    [InlineData(37, "2023-12-31", "2023-12-31", "2026-12-31", RegistrationResult.Accepted)]
    [InlineData(38, "2023-12-31", "2023-12-31", "2027-01-01", RegistrationResult.NeedsAssessment)]
    [InlineData(39, "2024-03-31", "2024-04-30", "2027-04-30", RegistrationResult.Accepted)]
    [InlineData(40, "2024-03-31", "2024-04-30", "2027-05-01", RegistrationResult.NeedsAssessment)]
    public void Check_OnADay_AnswersByTheDueDateAlone(
        int row,
        string invoiced,
        string due,
        string today,
        RegistrationResult expected
    )
    {
        var check = RegistrationRule.Check(new(Date(invoiced), Date(due)), Limits, Days, Known.Fees, Date(today));

        Assert.True(expected == check.Result, $"Row {row}: {check.Result} instead of {expected}.");
    }

    [Theory]
    [InlineData("2026-11-20T22:59:59Z", RegistrationResult.TooEarly)]
    [InlineData("2026-11-20T23:00:00Z", RegistrationResult.Accepted)]
    public void Check_AroundMidnightInOslo_FollowsTheNorwegianDate(string instant, RegistrationResult expected)
    {
        var utc = DateTime.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

        var check = RegistrationRule.Check(
            new(Date("2026-10-24"), Date("2026-11-07")),
            Limits,
            Days,
            Known.Fees,
            OsloTime.DateOf(utc)
        );

        Assert.Equal(expected, check.Result);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
