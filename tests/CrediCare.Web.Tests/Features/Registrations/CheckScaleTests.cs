using CrediCare.Domain.Fees;
using CrediCare.Domain.Limitation;
using CrediCare.Domain.Registrations;
using CrediCare.Web.Features.Registrations;
using CrediCare.Web.Features.Registrations.New;

namespace CrediCare.Web.Tests.Features.Registrations;

public sealed class CheckScaleTests
{
    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026-10-12")]
    [InlineData("2029-09-28")]
    [InlineData("2026-09-01")]
    [InlineData("2041-01-01")]
    public void EveryMark_LiesOnTheDrawing_AndInTheOrderOfTheDays(string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var facts = new InvoiceFacts(new DateOnly(2026, 9, 14), new DateOnly(2026, 9, 28));
        var gate = RegistrationRule.Check(
            facts,
            new RegistrationLimits(),
            new LimitationWarningDays(),
            new FeeTables([], [], [], []),
            today
        );

        var scale = CheckScale.Of(gate, today);

        Assert.All(new[] { scale.From, scale.To, scale.Today, scale.Limitation }, at => Assert.InRange(at, 0, CheckScale.Width));
        Assert.Equal(today >= gate.FirstDay, scale.Today >= scale.From);
        Assert.Equal(today <= gate.LastDay, scale.Today <= scale.To);
        Assert.InRange(scale.LabelAt, 0, CheckScale.Width);
    }

    [Theory]
    [InlineData("2026-10-11")]
    [InlineData("2026-09-28")]
    [InlineData("2020-01-01")]
    public void BeforeTheWindowOpens_TodaysWordHasRoomOnItsLeft(string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var facts = new InvoiceFacts(new DateOnly(2026, 9, 14), new DateOnly(2026, 9, 28));
        var gate = RegistrationRule.Check(
            facts,
            new RegistrationLimits(),
            new LimitationWarningDays(),
            new FeeTables([], [], [], []),
            today
        );

        var scale = CheckScale.Of(gate, today);

        Assert.False(scale.LabelLeft);
        Assert.True(scale.LabelAt + 36 <= scale.From);
        Assert.InRange(scale.WindowWidth, 2, CheckScale.Width - scale.From);
        Assert.InRange(scale.ToLabelAt, scale.FromLabelAt + 150, CheckScale.Width);
    }

    [Theory]
    [InlineData("2026-11-23T11:00:00Z", "2026-11-24")]
    [InlineData("2026-11-24T00:59:59Z", "2026-11-24")]
    [InlineData("2026-11-24T01:00:00Z", "2026-11-25")]
    [InlineData("2027-03-28T00:59:59Z", "2027-03-28")]
    [InlineData("2027-03-28T01:00:00Z", "2027-03-29")]
    [InlineData("2026-10-24T23:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T00:00:00Z", "2026-10-26")]
    public void NextNight_IsTheNextTwoOClockInOslo(string instant, string day) =>
        Assert.Equal(
            day,
            NextNight
                .DayAfter(
                    DateTime.Parse(
                        instant,
                        System.Globalization.CultureInfo.InvariantCulture,
                        System.Globalization.DateTimeStyles.AdjustToUniversal
                    )
                )
                .ToString("O", System.Globalization.CultureInfo.InvariantCulture)
        );
}
