using CrediCare.Domain.Fees;
using FsCheck;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.Fees;

public class ReminderFeeLimitTests
{
    private static Gen<(DateOnly Due, DateOnly Today)> ClaimsAndDays =>
        from due in Any.DateWithRate
        from days in Gen.OneOf(Gen.Choose(0, 60), Gen.Choose(0, 1_200))
        select (due, due.AddDays(days));

    [Fact]
    public void Of_AnyClaimOnAnyDay_IsWhatOneOrTwoLettersOfThatDayMayCarry() =>
        Any.Holds(
            ClaimsAndDays,
            drawn =>
            {
                if (ReminderFeeLimit.Of(drawn.Due, drawn.Today, Known.Fees) is not { } limit)
                    return false;
                var letter = LetterFees.Cap(LetterKind.Reminder, drawn.Due, limit.Day, [], Known.Fees).Value;
                var letters = limit.Day < drawn.Due.AddDays(29) ? 1 : 2;
                return limit.OneLetter == letter && limit.InAll.Ore == letter.Ore * letters;
            }
        );

    [Fact]
    public void Of_AnyClaim_IsNeverMeasuredBeforeAFeeIsAllowed() =>
        Any.Holds(
            ClaimsAndDays,
            drawn =>
                ReminderFeeLimit.Of(drawn.Due, drawn.Today, Known.Fees) is { } limit
                && limit.Day >= drawn.Due.AddDays(14)
                && (limit.Day == drawn.Today || drawn.Today < drawn.Due.AddDays(14))
        );

    [Fact]
    public void Of_WhatTwoLettersReallyCarried_IsWithinTheLimit() =>
        Any.Holds(
            from due in Any.DateWithRate
            from first in Gen.Choose(14, 200)
            from between in Gen.Choose(15, 150)
            from later in Gen.Choose(0, 150)
            select (Due: due, First: due.AddDays(first), Second: due.AddDays(first + between), Later: later),
            drawn =>
            {
                var one = LetterFees.Cap(LetterKind.Reminder, drawn.Due, drawn.First, [], Known.Fees);
                var letter = new ChargedLetter(LetterKind.Reminder, drawn.First, drawn.First.AddDays(14));
                var two = LetterFees.Cap(LetterKind.Notice, drawn.Due, drawn.Second, [letter], Known.Fees);
                var limit = ReminderFeeLimit.Of(drawn.Due, drawn.Second.AddDays(drawn.Later), Known.Fees);
                return one.Value + two.Value <= limit!.InAll;
            }
        );

    [Theory]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("9999-12-31", "2026-11-21")]
    [InlineData("9999-06-30", "9999-12-31")]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("0001-01-01", "0001-01-01")]
    public void Of_AnyDateThatCanBeTyped_AnswersWithoutFailing(string due, string today) =>
        Assert.Null(Record.Exception(() => ReminderFeeLimit.Of(Any.Day(due), Any.Day(today), Known.Fees)));
}
