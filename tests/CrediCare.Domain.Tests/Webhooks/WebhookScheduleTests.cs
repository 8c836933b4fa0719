using CrediCare.Domain.Webhooks;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.Webhooks;

/// <summary>However the pauses are drawn, they grow, and all tries begin within a day.</summary>
public sealed class WebhookScheduleTests
{
    [Fact]
    public void Pauses_Grow_AndEndWithinADay_HoweverTheyAreDrawn() =>
        Any.Holds(
            Gen.Choose(0, 999_999).Select(part => part / 1_000_000.0).ListOf(WebhookSchedule.MostTries),
            draws =>
            {
                var pauses = draws.Select((draw, at) => WebhookSchedule.PauseAfter(at + 1, draw)).ToList();
                var made = pauses.OfType<TimeSpan>().ToList();
                return pauses[^1] is null
                    && made.Count == WebhookSchedule.MostTries - 1
                    && made.Zip(made.Skip(1)).All(pair => pair.First < pair.Second)
                    && made.Aggregate((sum, one) => sum + one) <= WebhookSchedule.Longest;
            },
            1000
        );

    [Fact]
    public void Undrawn_TheLastTryIsLateInTheDay()
    {
        var sum = Enumerable
            .Range(1, WebhookSchedule.MostTries - 1)
            .Aggregate(TimeSpan.Zero, (sum, tries) => sum + WebhookSchedule.PauseAfter(tries, 0)!.Value);

        Assert.InRange(sum, TimeSpan.FromHours(20), WebhookSchedule.Longest);
        Assert.Equal(TimeSpan.FromSeconds(30), WebhookSchedule.PauseAfter(1, 0));
    }

    /// <summary>A sender that is often late tries to the end of the day all the same, and not beyond.</summary>
    [Fact]
    public void LateTries_StillReachTheEndOfTheDay_AndNoFurther() =>
        Any.Holds(
            Gen.Choose(0, 999_999).Select(part => part / 1_000_000.0).ListOf(2 * WebhookSchedule.MostTries),
            draws =>
            {
                var first = new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);
                var (now, tries) = (first, 1);
                while (WebhookSchedule.NextTry(tries, draws[tries - 1], first, now) is { } next)
                {
                    if (next <= now || next > first + WebhookSchedule.Longest)
                        return false;
                    now = next + TimeSpan.FromMinutes(20) * draws[WebhookSchedule.MostTries + tries - 1];
                    tries++;
                }

                return now >= first.AddHours(21);
            },
            1000
        );

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, -0.1)]
    [InlineData(1, 1)]
    public void NoSuchTryOrDraw_IsABug(int tries, double draw) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WebhookSchedule.PauseAfter(tries, draw));
}
