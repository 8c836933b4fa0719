using CrediCare.Domain.Limitation;
using FsCheck;
using FsCheck.Fluent;

namespace CrediCare.Domain.Tests.Limitation;

public class LimitationPropertyTests
{
    private static Gen<LimitationInterruption> Interruption =>
        from kind in Gen.Elements(Enum.GetValues<LimitationInterruptionKind>())
        from day in Any.Date
        from entered in Any.Date
        select kind == LimitationInterruptionKind.EnteredByCaseworker
            ? LimitationInterruption.Entered(day, entered, "Vurdert")
            : LimitationInterruption.Of(kind, day);

    private static Gen<(ClaimType Type, DateOnly Start, LimitationInterruption[] Interruptions)> Claims =>
        from type in Gen.Elements(Enum.GetValues<ClaimType>())
        from start in Any.Date
        from interruptions in Interruption.ArrayOf()
        select (type, start, interruptions);

    [Fact]
    public void State_WithAnyInterruptions_IsNeverEarlierThanWithout() =>
        Any.Holds(
            Claims,
            c =>
                Ends(LimitationClock.State(c.Type, c.Start, c.Interruptions))
                >= LimitationClock.Unbroken(c.Type, c.Start).Anniversary
        );

    [Fact]
    public void State_FromStepToStep_NeverMovesEarlier() =>
        Any.Holds(
            Claims,
            c =>
            {
                var ends = LimitationClock
                    .State(c.Type, c.Start, c.Interruptions)
                    .Steps.Select(s => s.EndsOn)
                    .OfType<DateOnly>()
                    .ToList();
                return ends.SequenceEqual(ends.Order());
            }
        );

    [Fact]
    public void State_WithOneMoreInterruption_IsNeverEarlier() =>
        Any.Holds(
            from claim in Claims
            from kind in Gen.Elements(LimitationInterruptionKind.Acknowledgement, LimitationInterruptionKind.LegalStepFiled)
            from day in Any.Date
            select (claim, more: LimitationInterruption.Of(kind, day)),
            drawn =>
                Ends(LimitationClock.State(drawn.claim.Type, drawn.claim.Start, [.. drawn.claim.Interruptions, drawn.more]))
                >= Ends(LimitationClock.State(drawn.claim.Type, drawn.claim.Start, drawn.claim.Interruptions))
        );

    [Fact]
    public void State_WhateverTheOrderGiven_IsTheSame() =>
        Any.Holds(
            Claims,
            c =>
                Ends(LimitationClock.State(c.Type, c.Start, c.Interruptions))
                == Ends(LimitationClock.State(c.Type, c.Start, c.Interruptions.Reverse()))
        );

    private static DateOnly Ends(LimitationStatement statement) => statement.Anniversary ?? DateOnly.MaxValue;
}
