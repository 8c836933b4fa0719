using CrediCare.Domain.Registrations;
using FsCheck.Fluent;
using static CrediCare.Domain.Tests.Any;

namespace CrediCare.Domain.Tests.Registrations;

public class DraftReminderTests
{
    [Theory]
    [InlineData("2026-11-20", "2026-11-23", "2026-12-04")]
    [InlineData("2026-11-10", "2026-11-23", "2026-11-24")]
    [InlineData("2026-11-09", "2026-11-23", null)] // can be sent today
    [InlineData("2023-01-01", "2026-11-23", null)] // far too old
    [InlineData("2027-11-10", "2026-11-23", "2027-11-24")] // 366 days ahead
    [InlineData("2027-11-11", "2026-11-23", null)] // further than a draft is kept for
    [InlineData("9999-12-31", "2026-11-23", null)]
    public void DayOf_AClaim_IsTheFirstDayItCanBeSent_IfThatIsAheadAndNear(string due, string today, string? day) =>
        Assert.Equal(day is null ? null : Day(day), DraftReminder.DayOf(Check(Day(due), Day(today)), Day(today)));

    [Fact]
    public void DayOf_AnyClaim_IsADayOnWhichItIsAccepted_AndTheDayBeforeItIsNot() =>
        Any.Holds(
            from today in Any.Date
            from days in Gen.Choose(-60, 500)
            select (Due: today.AddDays(days), Today: today),
            drawn =>
                DraftReminder.DayOf(Check(drawn.Due, drawn.Today), drawn.Today) is not { } day
                || (
                    day > drawn.Today
                    && Check(drawn.Due, day).Result == RegistrationResult.Accepted
                    && Check(drawn.Due, day.AddDays(-1)).Result == RegistrationResult.TooEarly
                )
        );

    [Fact]
    public void Draft_IsKeptForThirtyDaysAfterItsLastChange()
    {
        var draft = RegistrationDraft.Start(
            PublicId.New(),
            Guid.Empty,
            Guid.Empty,
            [],
            new(2026, 11, 22, 23, 30, 0, DateTimeKind.Utc)
        );

        // Half past midnight in Oslo.
        Assert.Equal(Day("2026-12-23"), draft.KeptThrough);
    }

    private static RegistrationCheck Check(DateOnly due, DateOnly today) =>
        RegistrationRule.Check(new(due, due), new(), new(), Known.Fees, today);
}
