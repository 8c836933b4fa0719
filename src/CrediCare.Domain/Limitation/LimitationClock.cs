using CrediCare.Domain.Calendar;

namespace CrediCare.Domain.Limitation;

/// <summary>
/// When a claim becomes time-barred (foreldelsesloven). The period starts on the day payment could first be demanded,
/// for an invoice its due date (§ 3 no. 1), and ends at the end of the anniversary (§ 29; 29 February ends on the 28th).
/// An interruption never makes the end earlier. The sums are a proposal: a caseworker confirms every interruption.
/// </summary>
public static class LimitationClock
{
    private const int YearsAfterJudgment = 10;
    private const int YearsWhenNotFixed = 3;
    private const int YearsAfterDismissal = 1;

    public static int Years(ClaimType type) =>
        type switch
        {
            ClaimType.Invoice => 3,
            ClaimType.Loan => 10,
            ClaimType.Deposit => 20,
        };

    /// <summary>The end of a period that nothing has interrupted.</summary>
    public static LimitationPeriod Unbroken(ClaimType type, DateOnly start)
    {
        var anniversary = start.PlusYears(Years(type));
        return new(anniversary, WorkingDays.SameOrNext(anniversary));
    }

    /// <summary>The end after all interruptions, in whatever order they are given, with the reasoning.</summary>
    public static LimitationStatement State(
        ClaimType type,
        DateOnly start,
        params IEnumerable<LimitationInterruption> interruptions
    )
    {
        ArgumentNullException.ThrowIfNull(interruptions);
        var end = start.PlusYears(Years(type));
        var pursued = false;
        var steps = new List<LimitationReasoning> { new(LimitationStepCode.PeriodStarted, start, end) };
        foreach (var cause in interruptions.OrderBy(i => i.On).ThenBy(i => i.Kind).ThenBy(i => i.EnteredExpiry))
        {
            var inTime = pursued || cause.On <= WorkingDays.SameOrNext(end);
            var (code, newEnd) = Effect(type, cause);
            if (!inTime && NeedsToBeInTime(cause.Kind))
                code = LimitationStepCode.TooLate;
            else if (code == LimitationStepCode.PursuedFrom)
                pursued = true;
            else
            {
                pursued = pursued && cause.Kind == LimitationInterruptionKind.Acknowledgement;
                code = newEnd > end ? code : LimitationStepCode.NoLaterEnd;
                end = newEnd > end ? newEnd : end;
            }

            steps.Add(new(code, cause.On, pursued ? null : end, cause));
        }

        return pursued ? new(null, null, steps) : Ended(end, steps);
    }

    private static (LimitationStepCode Code, DateOnly NewEnd) Effect(ClaimType type, LimitationInterruption cause) =>
        cause.Kind switch
        {
            LimitationInterruptionKind.Acknowledgement => (LimitationStepCode.Acknowledged, cause.On.PlusYears(Years(type))),
            LimitationInterruptionKind.LegalStepFiled => (LimitationStepCode.PursuedFrom, cause.On),
            LimitationInterruptionKind.Judgment => (LimitationStepCode.FixedByJudgment, cause.On.PlusYears(YearsAfterJudgment)),
            LimitationInterruptionKind.CourtSettlement => (
                LimitationStepCode.FixedByCourtSettlement,
                cause.On.PlusYears(YearsAfterJudgment)
            ),
            LimitationInterruptionKind.NotBindinglyFixed => (
                LimitationStepCode.EndedNotBindinglyFixed,
                cause.On.PlusYears(YearsWhenNotFixed)
            ),
            LimitationInterruptionKind.DismissedWithoutMerits => (
                LimitationStepCode.DismissedWithExtraYear,
                cause.On.PlusYears(YearsAfterDismissal)
            ),
            LimitationInterruptionKind.EnteredByCaseworker => (
                LimitationStepCode.EnteredByCaseworker,
                cause.EnteredExpiry!.Value
            ),
        };

    // A judgment or settlement binds although its filing was never recorded here, and what a caseworker enters is already assessed.
    private static bool NeedsToBeInTime(LimitationInterruptionKind kind) =>
        kind
            is LimitationInterruptionKind.Acknowledgement
                or LimitationInterruptionKind.LegalStepFiled
                or LimitationInterruptionKind.NotBindinglyFixed
                or LimitationInterruptionKind.DismissedWithoutMerits;

    private static LimitationStatement Ended(DateOnly end, List<LimitationReasoning> steps)
    {
        var expiry = WorkingDays.SameOrNext(end);
        if (expiry != end)
            steps.Add(new(LimitationStepCode.MovedToWorkingDay, end, expiry));

        return new(end, expiry, steps);
    }
}
