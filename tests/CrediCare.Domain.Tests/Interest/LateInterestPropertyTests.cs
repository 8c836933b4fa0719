using CrediCare.Domain.Interest;
using FsCheck;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.Interest;

public class LateInterestPropertyTests
{
    private static Gen<(PrincipalStep[] Steps, DateOnly From, DateOnly To)> Periods =>
        from starts in Any.DateWithRate.ArrayOf().Where(days => days.Distinct().Count() == days.Length)
        from amounts in Any.SignedAmount.ArrayOf(starts.Length)
        from one in Any.DateWithRate
        from other in Any.DateWithRate
        select (
            starts.Zip(amounts, (day, amount) => new PrincipalStep(day, amount)).ToArray(),
            one < other ? one : other,
            one < other ? other : one
        );

    [Fact]
    public void Accrue_OverAnySplit_SumsToThePeriodExactly() =>
        Any.Holds(
            from period in Periods
            from cuts in Gen.Choose(0, Math.Max(0, period.To.DayNumber - period.From.DayNumber)).ArrayOf()
            select (period, cuts),
            drawn =>
            {
                var (steps, from, to) = drawn.period;
                var lastDays = drawn.cuts.Select(from.AddDays).Append(to).Distinct().Order();
                var sum = AccruedInterest.Zero;
                foreach (var last in lastDays)
                {
                    sum += LateInterest.Accrue(steps, from, last, Known.Rates).Total!.Value;
                    from = last.AddDays(1);
                }

                return sum == LateInterest.Accrue(steps, drawn.period.From, to, Known.Rates).Total;
            }
        );

    [Fact]
    public void Accrue_DayByDay_IsEachDaysPrincipalAtItsRate() =>
        Any.Holds(
            from period in Periods
            from days in Gen.Choose(0, 400)
            select (period.Steps, period.From, To: period.From.AddDays(days) < period.To ? period.From.AddDays(days) : period.To),
            drawn =>
            {
                var sum = AccruedInterest.Zero;
                for (var day = drawn.From; day <= drawn.To; day = day.AddDays(1))
                {
                    var principal = drawn.Steps.Where(s => s.From <= day).MaxBy(s => s.From)?.Principal ?? default;
                    if (principal.IsPositive)
                        sum += AccruedInterest.Of(principal, 1, Known.Rates.On(day)!);
                }

                return sum == LateInterest.Accrue(drawn.Steps, drawn.From, drawn.To, Known.Rates).Total;
            }
        );
}
